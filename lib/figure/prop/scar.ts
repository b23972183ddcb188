import { type Primitive, rod } from '../body/primitive'
import { getLandmark, getLandmarkFrame } from '../pose/landmark'
import type { LandmarkName } from '../pose/part-names'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, cross, reject, scale, sub, unit, type V3 } from '../vector'
import type { Built } from './ground'
import { findSkin } from './skin'

export interface Scar {
  on: LandmarkName
  off: V3
  length?: number
  /** The way it runs in the landmark's frame; along the bone unless said otherwise. */
  dir?: V3
}

/** A stitched line that follows the skin, its middle at `off` seen from the bone. */
export function buildScar(s: Skeleton, body: readonly Primitive[], scar: Scar): Built {
  const frame = getLandmarkFrame(s, scar.on)
  const along = unit(apply(frame, scar.dir ?? [0, 1, 0]))
  const out = reject(apply(frame, [scar.off[0], 0, scar.off[2]]), along)
  const outwards = unit(out)
  const middle = getLandmark(s, scar.on, scar.off)
  const half = (scar.length ?? 9) / 2
  const across = cross(along, outwards)
  const onSkin = (k: number): V3 => {
    const p = add(middle, scale(along, k))
    return findSkin(body, add(p, scale(outwards, 12)), sub(p, out))
  }
  const pieces = 6
  const points = Array.from({ length: pieces + 1 }, (_, i) => onSkin((i / pieces - 0.5) * 2 * half))
  const primitives = points
    .slice(1)
    .map((p, i) => rod('scar', points[i] ?? p, p, [0.38, 0.38], { mark: 950, fine: true }))
  const stitches = Math.round(half * 2)
  const marks = Array.from({ length: stitches }, (_, i) => {
    const p = add(onSkin(((i + 0.5) / stitches - 0.5) * 2 * half), scale(outwards, 0.6))
    return { from: sub(p, scale(across, 1.5)), to: add(p, scale(across, 1.5)) }
  }).filter((_, i) => i % 2 === 0)
  return { primitives, marks }
}
