import type { ItemKind } from '@/lib/dosage/kind'

export type PainLight = 'go' | 'ease' | 'stop'
export type PainBand = { light: PainLight; low: number; high: number }

/** From this pain on, of 10, whoever exercises is told to stop and call, and their therapist is told of it. */
export const stopPain = 6

/**
 * The pain light of clinical spec 2.4: 0–3 go, 4–5 ease off, 6 and more stop and call. With a nerve glide in the plan
 * the first band ends at 2.
 */
export function painBands(hasNerveGlide: boolean): readonly [go: PainBand, ease: PainBand, stop: PainBand] {
  const top = hasNerveGlide ? 2 : 3
  return [
    { light: 'go', low: 0, high: top },
    { light: 'ease', low: top + 1, high: stopPain - 1 },
    { light: 'stop', low: stopPain, high: 10 },
  ]
}

/** The light for a pain of 0 to 10. */
export function painLight(pain: number, hasNerveGlide: boolean): PainLight {
  return painBands(hasNerveGlide).find(({ high }) => pain <= high)?.light ?? 'stop'
}

/** Whether the stricter light holds for lines that are read together. */
export function hasNerveGlide(lines: readonly { kind: ItemKind }[]): boolean {
  return lines.some(({ kind }) => kind === 'NM')
}
