import type { Flag } from '@/lib/safety/flag'

/** What of a rule's card decides who speaks. */
type Card = { severity: 'block' | 'warn' | 'note'; answer: unknown; lines: readonly { itemId: string }[] }

/**
 * Leaves out of warnings and notes the lines that a block stops for the same record of the patient: both tell the clinician
 * to take the line out, and the block says it louder. They come back once the block is overridden.
 */
export function letOneSpeak<Said extends Card>(
  cards: readonly Said[],
  recordsOf: (card: Said, itemId: string) => readonly Flag[],
): Said[] {
  const blocks = cards.filter(({ severity, answer }) => severity === 'block' && answer === null)
  const isSaid = (card: Said, itemId: string) => {
    const records = recordsOf(card, itemId)
    return blocks.some((block) => recordsOf(block, itemId).some((record) => records.includes(record)))
  }
  return cards.flatMap((card) => {
    if (card.severity === 'block') return [card]
    const lines = card.lines.filter(({ itemId }) => !isSaid(card, itemId))
    if (lines.length === card.lines.length) return [card]
    return lines.length > 0 ? [{ ...card, lines }] : []
  })
}
