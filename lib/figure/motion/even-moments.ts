import type { FigureItem } from '../item'
import type { Skeleton } from '../pose/skeleton'
import { solveItem } from '../scene'
import { length, sub } from '../vector'

/** Pieces in which a way over `via` is measured. */
const pieces = 96

/**
 * `count` moments (0 start … 1 end) at which to draw a movement. Over a `via` the solver gives each half the same
 * time, however long it is: there the moments are chosen so that bodies travel the same distance between them.
 */
export function evenMoments(item: FigureItem, count: number): number[] {
  const shares = Array.from({ length: count }, (_, i) => i / (count - 1))
  if (!item.via && !item.clinician?.via) return shares
  const stops = Array.from({ length: pieces + 1 }, (_, i) => solveItem(item, i / pieces))
  const travelled = [0]
  for (let i = 1; i <= pieces; i++) travelled.push((travelled[i - 1] ?? 0) + way(stops[i - 1], stops[i]))
  const whole = travelled[pieces] ?? 0
  if (whole === 0) return shares
  return shares.map((share) => momentAfter(share * whole, travelled))
}

/** Centimetres that the joints travel, all together. */
const way = (from: readonly Skeleton[] = [], to: readonly Skeleton[] = []) =>
  from.reduce((sum, { joints }, i) => {
    const later = to[i]?.joints ?? joints
    return sum + keysOf(joints).reduce((all, name) => all + length(sub(later[name], joints[name])), 0)
  }, 0)

const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T)[]

function momentAfter(distance: number, travelled: readonly number[]): number {
  const next = travelled.findIndex((at, i) => i > 0 && at >= distance)
  if (next < 0) return 1
  const [from = 0, to = 0] = [travelled[next - 1], travelled[next]]
  return (next - 1 + (to > from ? (distance - from) / (to - from) : 1)) / pieces
}
