import { composeDosage } from '@/lib/dosage/compose-dosage'
import type { Side } from '@/lib/dosage/kind'
import type { Say } from '@/lib/handout/text/say'
import { join, type Rich, type Span } from '@/lib/handout/text/span'
import type { PlanLocale } from '@/lib/i18n/messages'
import type { PrintedItem } from './printed-phases'

/** The side at the right edge of a name: "RIGHT leg". Both sides together need no word. */
export function toSideLabel({ line, item }: PrintedItem, say: Say): Rich | null {
  const { limb } = item
  if (item.sideRule === 'none' || line.side === 'both-together') return null
  switch (line.side) {
    case 'left':
      return say.rich('side.left', { limb })
    case 'right':
      return say.rich('side.right', { limb })
    case 'both-each':
      return say.rich('side.bothEach')
    case 'alternate':
      return say.rich('side.alternate')
    case undefined:
      // To be ticked by hand: a side never defaults.
      return item.sideRule === 'one' ? say.rich('side.open', { limb }) : null
  }
}

/** The dose in sentences; limits of range apart, since they are printed first. */
export function toDose(
  { line, item }: PrintedItem,
  locale: PlanLocale,
): { limit: Rich | null; howMuch: Rich | null } {
  const { sentences } = composeDosage({
    dosage: line.dosage ?? item.dosage,
    side: line.side ?? null,
    supervised: line.supervised,
    item,
    locale,
  })
  const toRich = (strong: boolean): Rich | null => {
    const chosen = sentences.filter((sentence) => (sentence.strong ?? false) === strong)
    if (chosen.length === 0) return null
    return join(
      chosen.map(({ parts }) => parts.map(({ text, strong }): Span => ({ text, bold: strong ?? false }))),
    )
  }
  return { limit: toRich(true), howMuch: toRich(false) }
}

/** A side as the figure shows it: pictures are drawn for the right, so only the left is mirrored. */
export function isMirrored(side: Side | undefined, sided: boolean): boolean {
  return sided && side === 'left'
}
