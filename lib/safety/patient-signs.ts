/**
 * The red flags that a patient's page asks for (clinical spec 5.3, rows of data/red-flags.csv), the gravest first. A code
 * keeps its meaning for ever, because answers are stored by it.
 */
export const patientSigns = [
  'RF05',
  'RF06',
  'RF01',
  'RF02',
  'RF03',
  'RF04',
  'RF09',
  'RF11',
  'RF12',
  'RF13',
  'RF14',
] as const
export type PatientSign = (typeof patientSigns)[number]

const sameDay: ReadonlySet<PatientSign> = new Set(['RF11', 'RF12', 'RF13', 'RF14'])
const everywhere: readonly PatientSign[] = ['RF05', ...sameDay]

/** By where a plan works: cauda equina, stroke and neck artery, circulation of a limb. */
const byPlace: readonly { regions: ReadonlySet<string>; signs: readonly PatientSign[] }[] = [
  {
    regions: new Set(['lumbar', 'core', 'pelvis', 'gluteal', 'hip', 'groin', 'thigh']),
    signs: ['RF01', 'RF02', 'RF03', 'RF04'],
  },
  { regions: new Set(['neck', 'thoracic', 'shoulder', 'arm']), signs: ['RF06'] },
  { regions: new Set(['elbow', 'wrist', 'hand', 'knee', 'leg', 'ankle', 'foot']), signs: ['RF09'] },
]

/** Whether a sign is for the emergency number; the others are for the clinic or a doctor on the same day. */
export function isEmergency(sign: PatientSign): boolean {
  return !sameDay.has(sign)
}

/**
 * What to ask whose plan works at these regions: chest pain and the signs of the same day always, the others by place;
 * all of them where no place is known. In the order of patientSigns. Clinical spec 5.3.
 */
export function signsToAsk(regions: Iterable<string>): PatientSign[] {
  const of = new Set(regions)
  const fits = byPlace.filter((place) => [...of].some((region) => place.regions.has(region)))
  const asked = new Set([...everywhere, ...(fits.length > 0 ? fits : byPlace).flatMap(({ signs }) => signs)])
  return patientSigns.filter((sign) => asked.has(sign))
}
