import type { LinkMeasure } from '@/lib/measures/link/link-measure'

/** The eleven keys from 0 to 10. */
export const tenths = Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: value }))

/** Whether a measure is answered with one of them. */
export function isTenths({ min, max, step, prompt }: LinkMeasure): boolean {
  return min === 0 && max === 10 && step === 1 && prompt !== null
}
