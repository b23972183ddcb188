import type { Say } from '@/lib/handout/text/say'
import type { RichText } from '@/lib/rich-text'
import type { PrintedLine } from './printed-lines'

/**
 * What an exercise of a group says of the others by their numbers: the first tells how the rounds are done, those after
 * it with which they belong. Nothing for an exercise that stands alone.
 */
export function toRound(printed: readonly PrintedLine[], index: number, say: Say): { round?: RichText } {
  const own = printed[index]
  const round = own?.line.round
  if (!round) return {}
  const isOwn = ({ line, phase }: PrintedLine) => phase === own.phase && line.round?.id === round.id
  const first = printed.findIndex(isOwn)
  const last = printed.findLastIndex(isOwn)
  const { rounds, restSec } = round
  const inMinutes = restSec > 0 && restSec % 60 === 0
  const values = {
    count: last - first + 1,
    first: first + 1,
    last: last + 1,
    rounds,
    rest: inMinutes ? restSec / 60 : restSec,
    unit: rounds === 1 || restSec === 0 ? 'none' : inMinutes ? 'min' : 'sec',
  }
  return { round: say.rich(index === first ? 'round.first' : 'round.next', values) }
}
