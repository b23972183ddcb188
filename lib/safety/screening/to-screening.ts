export const screeningAnswers = ['no', 'yes', 'unknown'] as const
export type ScreeningAnswer = (typeof screeningAnswers)[number]

/** What was answered to a card, as long as the screen is open: to the card itself and to the rows it opened. */
export type CardAnswer = {
  answer?: ScreeningAnswer | undefined
  rows: Readonly<Record<string, ScreeningAnswer>>
}

/** What is recorded of the cards that were asked. A no counts for every row; what has no answer is unknown. */
export function toScreening(
  cards: readonly { card: string; opens: readonly string[] }[],
  answers: ReadonlyMap<string, CardAnswer>,
): { rows: Record<string, ScreeningAnswer>; cards: string[] } {
  const rows: Record<string, ScreeningAnswer> = {}
  const rank = (answer: ScreeningAnswer) => ['no', 'unknown', 'yes'].indexOf(answer)
  const denied: string[] = []
  for (const { card, opens } of cards) {
    const given = answers.get(card)
    if (given?.answer === 'no') denied.push(card)
    for (const code of opens) {
      const answer = given?.answer === 'no' ? 'no' : (given?.rows[code] ?? 'unknown')
      const before = rows[code]
      // Two cards can open the same row: the graver answer counts.
      if (before === undefined || rank(answer) > rank(before)) rows[code] = answer
    }
  }
  return { rows, cards: denied }
}
