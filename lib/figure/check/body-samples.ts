import { type Primitive, radiusAt, segments } from '../body/primitive'
import { mix, type V3 } from '../vector'

export interface Sample {
  point: V3
  /** In the direction in which the part is thinnest. */
  radius: number
  /** Straight down. */
  drop: number
}

/** Points along a cone's axis with the radius there. */
export function samples(p: Primitive): Sample[] {
  const to = Math.min(1, p.clipTo ?? 1)
  const factor = p.flat?.factor ?? 1
  const upright = p.flat?.normal[1] ?? 0
  // what a cut takes away from a flattened end is its widest part
  const down = p.cut ? 1 / factor : Math.sqrt(1 - (1 - 1 / (factor * factor)) * upright * upright)
  return [0, 0.25, 0.5, 0.75, 1].map((k) => {
    const t = k * to
    const radius = radiusAt(p, t)
    return { point: mix(p.a, p.b, t), radius: radius / factor, drop: radius * down }
  })
}

/** How far the body reaches under a level at a point. */
export function depthUnder(p: Primitive, height: number, { point, drop }: Sample): number {
  const lowest = point[1] - drop
  if (!p.cut) return height - lowest
  return height - (p.cut.normal[1] < -0.9 ? Math.max(lowest, p.cut.point[1]) : lowest)
}

const names = new Map(Object.entries(segments).map(([name, value]) => [value as number, name]))
const groupNames = ['trunk', 'head', 'left arm', 'right arm', 'left leg', 'right leg']

/** A part of the body in words. */
export const nameOf = (p: Primitive) =>
  `${p.figure === 1 ? "the clinician's " : ''}${groupNames[p.group] ?? ''} (${names.get(Math.min(p.segment, 20)) ?? ''})`
