export type PainLight = 'go' | 'ease' | 'stop'
export type PainBand = { light: PainLight; low: number; high: number }

/** What holds for pain in a whole plan, said once and the same wherever it is said. */
export type PainRule = 'standard' | 'nerve' | 'tendon'

/** From this pain on, of 10, whoever exercises is told to stop and call, and their therapist is told of it. */
export const stopPain = 6

/**
 * The pain light of clinical spec 2.4: 0–3 go, 4–5 ease off, 6 and more stop and call. For nerves the first band ends
 * at 2. A tendon may go on at 4–5 as long as it is back to usual by the next morning: the bands are the same, the words
 * of the second differ.
 */
export function painBands(rule: PainRule): readonly [go: PainBand, ease: PainBand, stop: PainBand] {
  const top = rule === 'nerve' ? 2 : 3
  return [
    { light: 'go', low: 0, high: top },
    { light: 'ease', low: top + 1, high: stopPain - 1 },
    { light: 'stop', low: stopPain, high: 10 },
  ]
}

/** The light for a pain of 0 to 10. */
export function painLight(pain: number, rule: PainRule): PainLight {
  return painBands(rule).find(({ high }) => pain <= high)?.light ?? 'stop'
}
