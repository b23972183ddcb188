import type { Point } from '../trace/cracks'
import type { Clearance, Terrain } from './clearance'
import { haloWidth, type Stamp } from './mark'

/** What it costs to lie over something: at the first touch, and when all of the mark lies there. */
const prices = {
  head: [40, 260],
  target: [22, 150],
  taken: [16, 120],
  hand: [3, 46],
  body: [0, 42],
  furniture: [0, 18],
} as const
/** Centimetres on paper that a mark keeps away from a head beyond its halo. */
const faceRoom = 1.6
/** Cost of each centimetre outside the window, where the picture has to grow. */
const growth = 0.35
/** Cost of lying nearer to another limb than to the one that moves. */
const strangeLimb = 16
/** How far a mark is moved across and along its way, centimetres on paper. */
const farAcross = 36
const farAlong = 24

/** What a mark belongs to: the limb it stays near, and the way it points. */
export interface Belonging {
  /** The direction of the movement. */
  way: Point
  limb?: { own: Clearance; others: Clearance }
  /** How much the way there costs; less for a sign, which speaks of the whole picture. */
  tie?: number
}

/**
 * The nearest shift to a place off faces, highlights, hands, bodies, furniture and other marks; both sides of the
 * way are tried, and it stays nearer to its own limb than to another.
 */
export function findShift(
  stamps: readonly Stamp[],
  { way, limb, tie = 1 }: Belonging,
  terrain: Terrain,
  unitLength: number,
): { shift: Point; cost: number } {
  let best = Number.POSITIVE_INFINITY
  let shift: Point = [0, 0]
  const tip = stamps.slice(Math.floor(stamps.length * 0.6))
  for (const across of inAndOut(farAcross, 1.5))
    for (const ahead of inAndOut(farAlong, 2)) {
      const travel = travelCost(across, ahead) * tie
      if (travel >= best) continue
      const by: Point = [
        (way[0] * ahead - way[1] * across) * unitLength,
        (way[1] * ahead + way[0] * across) * unitLength,
      ]
      let cost = travel + mixedCost(stamps, terrain, unitLength, by)
      if (limb && isStrange(tip, limb, by, unitLength)) cost += strangeLimb
      if (cost >= best) continue
      best = cost
      shift = by
    }
  return { shift, cost: best }
}

/** What it costs to put a mark somewhere, apart from the way there. */
export function mixedCost(
  stamps: readonly Stamp[],
  terrain: Terrain,
  unitLength: number,
  [dx, dy]: Point = [0, 0],
): number {
  const hits = { head: 0, target: 0, taken: 0, hand: 0, body: 0, furniture: 0 }
  const { view } = terrain
  let out = 0
  for (const { at, r } of stamps) {
    const x = at[0] + dx
    const y = at[1] + dy
    const room = r + haloWidth * unitLength
    const free = terrain.body(x, y)
    if (free < room + faceRoom * unitLength && terrain.head(x, y) < room + faceRoom * unitLength) hits.head++
    if (free < room) {
      hits.body++
      if (terrain.hand(x, y) < room) hits.hand++
      if (terrain.target(x, y) < room) hits.target++
    }
    if (terrain.furniture(x, y) < room) hits.furniture++
    if (terrain.taken.some((other) => Math.hypot(other.at[0] - x, other.at[1] - y) < other.r + room))
      hits.taken++
    out = Math.max(out, r - x, r - y, x + r - view.width, y + r - view.height)
  }
  let cost = (out * growth) / unitLength
  for (const [name, [touch, whole]] of Object.entries(prices)) {
    const count = hits[name as keyof typeof prices]
    if (count > 0) cost += touch + (whole * count) / stamps.length
  }
  return cost
}

function travelCost(across: number, ahead: number): number {
  const back = ahead < 0 ? 1 : 0.7
  const far = Math.hypot(across, ahead * back)
  return far * 0.8 + (far * far) / 45
}

function isStrange(
  tip: readonly Stamp[],
  { own, others }: { own: Clearance; others: Clearance },
  [dx, dy]: Point,
  unitLength: number,
): boolean {
  let nearer = 0
  for (const { at } of tip) {
    const [x, y] = [at[0] + dx, at[1] + dy]
    nearer += own(x, y) - others(x, y)
  }
  return nearer / tip.length > 2 * unitLength
}

/** 0, then outwards on both sides in turn. */
const inAndOut = (far: number, step: number): number[] =>
  Array.from({ length: Math.floor(far / step) * 2 + 1 }, (_, i) => (i % 2 ? 1 : -1) * Math.ceil(i / 2) * step)
