import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'

/** A hold as its sentence takes it; null where nothing is held. */
export function toHoldRange(holdSec: PrescribedTime['holdSec']) {
  const { min, max } = typeof holdSec === 'object' ? holdSec : { min: holdSec ?? 0, max: holdSec ?? 0 }
  return max > 0 ? { range: String(min < max), min, max } : null
}
