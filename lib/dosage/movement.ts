import type { PlanLocale } from '@/lib/i18n/locales'

/** What a limit of range forbids, as the verb phrase that stands in "Do not … past 90 degrees". */
const phrases = {
  bendHip: { en: 'bend your hip', es: 'doble la cadera' },
  bendKnee: { en: 'bend your knee', es: 'doble la rodilla' },
  straightenKnee: { en: 'straighten your knee', es: 'estire la rodilla' },
  openHip: { en: 'move your leg out to the side', es: 'lleve la pierna hacia afuera' },
  turnHipIn: { en: 'turn your leg in', es: 'gire la pierna hacia adentro' },
  turnHipOut: { en: 'turn your leg out', es: 'gire la pierna hacia afuera' },
  liftArm: { en: 'lift your arm', es: 'levante el brazo' },
  openArm: { en: 'lift your arm out to the side', es: 'levante el brazo hacia afuera' },
  turnArmOut: { en: 'turn your arm out', es: 'gire el brazo hacia afuera' },
  turnArmIn: { en: 'turn your arm in', es: 'gire el brazo hacia adentro' },
  bendElbow: { en: 'bend your elbow', es: 'doble el codo' },
  straightenElbow: { en: 'straighten your elbow', es: 'estire el codo' },
  bendWrist: { en: 'bend your wrist', es: 'doble la muñeca' },
  turnHead: { en: 'turn your head', es: 'gire la cabeza' },
} as const satisfies Record<string, Record<PlanLocale, string>>

export type Movement = keyof typeof phrases

const names = Object.keys(phrases) as Movement[]

/** The movement that a phrase of either language names; undefined for a phrase of the therapist's own. */
export function movementOf(phrase: string): Movement | undefined {
  const typed = phrase.trim().toLowerCase()
  return names.find((name) => phrases[name].en === typed || phrases[name].es === typed)
}

/** The phrase in the reader's language; one of the therapist's own as it was typed. */
export function movementPhrase(phrase: string, locale: PlanLocale): string {
  const known = movementOf(phrase)
  return known ? phrases[known][locale] : phrase
}

const joints: readonly (readonly [RegExp, Record<string, Movement>])[] = [
  [/^(?:hip|cadera)$/, { flex: 'bendHip', abd: 'openHip', ir: 'turnHipIn', er: 'turnHipOut' }],
  [/^(?:knee|rodilla)$/, { flex: 'bendKnee', ext: 'straightenKnee' }],
  [
    /^(?:shoulder|shldr|sh|hombro)$/,
    { flex: 'liftArm', elev: 'liftArm', abd: 'openArm', er: 'turnArmOut', ir: 'turnArmIn' },
  ],
  [/^(?:elbow|codo)$/, { flex: 'bendElbow', ext: 'straightenElbow' }],
  [/^(?:wrist|muñeca)$/, { flex: 'bendWrist' }],
  [/^(?:neck|cuello)$/, { rot: 'turnHead' }],
]

/**
 * The phrase for a joint and a motion as therapists shorten them: "hip", "flex". Without a joint it is the hip, the
 * limit that is typed most (clinical spec 2.6). Undefined where the pair has no phrase.
 */
export function toMovementPhrase(joint: string | undefined, motion: string): string | undefined {
  const typed = (joint ?? 'hip').toLowerCase()
  const motions = joints.find(([pattern]) => pattern.test(typed))?.[1]
  const short = /^(flex|ext|abd|elev|er|ir|rot)/.exec(motion.toLowerCase())?.[1]
  const name = short === undefined ? undefined : motions?.[short]
  return name && phrases[name].en
}
