import type { FigurePath } from '../frame/figure-frame'

/**
 * Frames in which the dashed rings over hidden muscles stay from the first to the last; where they would come or go
 * on the way there are none, so that nothing blinks.
 */
export function steadyRings(frames: readonly FigurePath[][]): FigurePath[][] {
  const rings = frames.map((paths) => new Set(paths.filter(({ role }) => role === 'halo').map(({ d }) => d)))
  const steady = rings.every(({ size }) => size === rings[0]?.size)
  if (steady) return [...frames]
  return frames.map((paths, i) => paths.filter(({ d }) => !rings[i]?.has(d)))
}
