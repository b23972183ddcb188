import { useTranslations } from 'use-intl'
import type { FollowStep } from '@/lib/follow/step'
import type { PaceSide } from '@/lib/reading/pace'
import { toPlain } from '@/lib/rich-text'
import type { SharedLine } from '@/lib/share/shared-plan'

type Words = {
  /** What to do now, in big letters. */
  cue: string
  /** What is said aloud when the step begins; empty where the last words still hold. */
  spoken: string
  /** The same for a screen reader: phases, and not every repetition. */
  told: string
  /** Something begins or ends that is to be noticed without looking. */
  rings: boolean
}

/** What a step says, for the line it belongs to and the side it is done on; `enough`: the lower end of its range is reached. */
export function useStepWords(
  line: SharedLine,
  step: FollowStep,
  side: PaceSide | null,
  enough: boolean,
): Words {
  const t = useTranslations('share.follow')
  const isEnough = enough && step.sec !== null
  const cue = isEnough ? t('cue.enough') : toCue(step, t)
  const ofSide = side ? toPlain(side.words) : ''
  const count = step.sec ?? 0
  const isHeld = line.pace?.dosage.holdSec !== undefined
  const isFirst = step.rep <= 1
  const of = (words: string, { told = true, rings = true } = {}): Words => ({
    cue,
    spoken: words,
    told: told ? words : '',
    rings,
  })
  if (isEnough) return of(cue)
  switch (step.kind) {
    case 'ready':
      return of(`${line.title}. ${ofSide}`.trim())
    case 'switch':
      return of(`${cue} ${ofSide}`.trim())
    case 'hold':
      return of(t('say.hold', { count }))
    case 'rest':
      return of(t('say.rest', { count }))
    case 'move': {
      if (!isFirst)
        return of(step.cue ? `${step.rep}. ${cue}` : String(step.rep), { told: false, rings: false })
      return of(step.sets > 1 ? `${t('say.set', { set: step.set, sets: step.sets })} ${cue}` : cue, {
        rings: false,
      })
    }
    case 'back':
      return of(isHeld || step.cue ? cue : '', { told: isFirst && isHeld, rings: isHeld })
    case 'pause':
      return of('', { rings: false })
    default:
      return of(cue)
  }
}

function toCue(
  { kind, cue, rep, reps, set, upTo = 0 }: FollowStep,
  t: ReturnType<typeof useTranslations<'share.follow'>>,
): string {
  switch (cue) {
    case 'lift':
    case 'lower':
    case 'hard':
    case 'easy':
    case 'many':
    case 'spot':
      return t(`cue.${cue}`)
    case 'minute':
      return t('cue.minute', { rep, reps, upTo })
  }
  if (kind === 'more') return t('cue.more', { reps, upTo })
  if (kind === 'offer') return t('cue.offer', { count: set, upTo })
  return t(`cue.${kind}`)
}
