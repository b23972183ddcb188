import type { ItemKind, Side } from '@/lib/dosage/kind'
import { kindGroup } from '@/lib/dosage/kind'
import type { LinePace } from '@/lib/reading/pace'
import type { SharedLine } from '@/lib/share/shared-plan'

/** A line of the page with a dose and a side, as the reading makes it. */
export function toLine(
  dosage: LinePace['dosage'],
  {
    id = 'line',
    kind = 'SG',
    side,
    round,
  }: { id?: string; kind?: ItemKind; side?: Side; round?: SharedLine['round'] } = {},
): SharedLine {
  const turns = side === 'both-each' ? 'each' : side === 'alternate' ? 'alternate' : 'one'
  const sides =
    turns === 'one' ? (side === 'left' || side === 'right' ? [side] : []) : (['right', 'left'] as const)
  const words = (one: string) => [{ text: `${one} leg` }]
  const pace: LinePace = {
    dosage,
    turns,
    sides: sides.map((one) => ({ side: one, words: words(one), mirrored: one === 'left' })),
    bounds: null,
  }
  return {
    id,
    kind,
    group: kindGroup(kind),
    title: id,
    figure: null,
    alt: '',
    dose: [],
    doseMissing: false,
    pace,
    site: null,
    note: null,
    text: null,
    often: { timesPerDay: 1, daysPerWeek: 7 },
    minutes: 3,
    ...(round ? { round } : {}),
  }
}
