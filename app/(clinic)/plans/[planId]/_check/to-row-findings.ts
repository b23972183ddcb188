import type { RuleCard } from '@/lib/plan/check/check-plan'

/** A rule's card as a row shows it: whole at its first line, and elsewhere with the slug of the line where it stands. */
export type RowFinding = { card: RuleCard; elsewhere: string | null }

const none: readonly RowFinding[] = []

/** What the rules say, by line. `order` are the ids of the lines shown, from top to bottom. */
export function toRowFindings(
  cards: readonly RuleCard[],
  order: readonly string[],
): (itemId: string) => readonly RowFinding[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const found = new Map<string, RowFinding[]>()
  for (const card of cards) {
    const shown = card.lines.filter(({ itemId }) => place.has(itemId))
    const first = shown.toSorted((a, b) => (place.get(a.itemId) ?? 0) - (place.get(b.itemId) ?? 0))[0]
    for (const { itemId } of shown) {
      const own = found.get(itemId) ?? []
      if (!own.some((one) => one.card === card))
        own.push({ card, elsewhere: first && first.itemId !== itemId ? first.slug : null })
      found.set(itemId, own)
    }
  }
  return (itemId) => found.get(itemId) ?? none
}
