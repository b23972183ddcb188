import { type DosageSentence, sayBounds, saySide } from '@/lib/dosage/compose-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { kindGroup } from '@/lib/dosage/kind'
import type { FrozenLine } from '@/lib/plan/frozen/frozen-plan'
import { join, type RichText } from '@/lib/rich-text'
import { type LinePace, type PaceSide, paceFields } from './pace'
import type { ReadItem } from './read-item'
import { type GivenWords, readText } from './read-text'

/**
 * How a line is done step by step; null for one that nobody does by themselves. The right side comes first, as the words
 * and the picture show it ("Then do the same with your left leg").
 */
export function readPace(line: FrozenLine, item: ReadItem, given: GivenWords): LinePace | null {
  const group = kindGroup(item.kind)
  if (group !== 'exercise' && group !== 'selfCare') return null
  const { side } = line
  const dosage: Dosage = line.dosage ?? {}
  const turns = side === 'both-each' ? 'each' : side === 'alternate' ? 'alternate' : 'one'
  const sides =
    turns === 'one' ? (side === 'left' || side === 'right' ? [side] : []) : (['right', 'left'] as const)
  const bounds = sayBounds(dosage, item, item.locale)
  return {
    dosage: Object.fromEntries(
      paceFields.flatMap((field) => (dosage[field] === undefined ? [] : [[field, dosage[field]]])),
    ),
    turns,
    sides: sides.map((one) => readSide(one, item, turns === 'one' ? null : given)),
    bounds: bounds.length > 0 ? toRich(bounds) : null,
  }
}

/** `given` where the words of the line show the right alone: those of the left are then its own. */
function readSide(side: 'left' | 'right', item: ReadItem, given: GivenWords | null): PaceSide {
  const own = given && side === 'left' ? readText(item, side, given) : null
  return {
    side,
    words: toRich(saySide(side, item, item.locale)),
    mirrored: side === 'left' && (item.figure?.sided ?? false),
    ...(own?.text ? { feel: own.text.feel, stop: own.text.stop, alt: own.alt } : {}),
  }
}

function toRich(sentences: readonly DosageSentence[]): RichText {
  return join(
    sentences.map(({ parts }) => parts.map(({ text, strong }) => (strong ? { text, strong } : { text }))),
  )
}
