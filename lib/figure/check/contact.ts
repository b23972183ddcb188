import { type Primitive, segments } from '../body/primitive'
import type { FigureScene } from '../scene'
import { applyInverse, clamp, dot, length, mix, sub, type V3 } from '../vector'
import type { Problem } from './problem'

/** How deep, in centimetres, soft things may press into each other. */
const groundDepth = 5
/** Belly and buttocks flatten. */
const trunkDepth = 6
const furnitureDepth = 5
const limbDepth = 5.8
const legsDepth = 8

const isSkinAndBone = (p: Primitive) => p.figure >= 0 && p.segment !== segments.hair

/** Points along a cone's axis with the radius there. */
function samples(p: Primitive): { point: V3; radius: number }[] {
  const [r0, r1, r2, r3] = p.radii
  const to = Math.min(1, p.clipTo ?? 1)
  return [0, 0.25, 0.5, 0.75, 1].map((k) => {
    const t = k * to
    const s = 1 - t
    const radius = r0 * s * s * s + 3 * r1 * s * s * t + 3 * r2 * s * t * t + r3 * t * t * t
    return { point: mix(p.a, p.b, t), radius: radius / (p.flat?.factor ?? 1) }
  })
}

/** How far the body reaches under a ground plane at a point. */
const depthUnder = (p: Primitive, height: number, point: V3, radius: number) => {
  const lowest = point[1] - radius
  const cut = p.cut && p.cut.normal[1] < -0.9 ? Math.max(lowest, p.cut.point[1]) : lowest
  return height - cut
}

/** Bodies below the floor, or sunk into the mat, table or step under them. */
export function checkGround(scene: FigureScene, at: number): Problem[] {
  let worst = 0
  let found: string | null = null
  for (const p of scene.primitives.filter(isSkinAndBone)) {
    for (const { point, radius } of samples(p)) {
      const depth = depthUnder(p, 0, point, radius)
      const allowed = p.segment === segments.torso ? trunkDepth : groundDepth
      if (depth > allowed && depth > worst) {
        worst = depth
        found = `${nameOf(p)} is ${depth.toFixed(1)} cm under the floor`
      }
    }
  }
  return found ? [{ check: 'ground', at, message: found }] : []
}

/** Bodies inside boxes: furniture, steps, walls. Cushions give way and are left out. */
export function checkFurniture(scene: FigureScene, at: number): Problem[] {
  const boxes = scene.primitives.filter((p) => p.shape === 'box' && (p.round ?? 0) < 0.25)
  let worst = 0
  let found: string | null = null
  for (const p of scene.primitives.filter(isSkinAndBone))
    for (const { point, radius } of samples(p))
      for (const b of boxes) {
        const depth = depthInBox(b, point, radius, p)
        const allowed = p.segment === segments.torso ? trunkDepth : furnitureDepth
        if (depth <= allowed || depth <= worst) continue
        worst = depth
        found = `${nameOf(p)} is ${depth.toFixed(1)} cm inside furniture at ${b.a.map(Math.round).join(', ')}`
      }
  return found ? [{ check: 'furniture', at, message: found }] : []
}

function depthInBox(b: Primitive, point: V3, radius: number, p: Primitive): number {
  if (!b.frame || !b.half) return 0
  const [x, y, z] = applyInverse(b.frame, sub(point, b.a))
  const out: V3 = [Math.abs(x) - b.half[0], Math.abs(y) - b.half[1], Math.abs(z) - b.half[2]]
  const outside = length([Math.max(0, out[0]), Math.max(0, out[1]), Math.max(0, out[2])])
  const inside = Math.min(0, Math.max(...out))
  const reach =
    p.cut && y > b.half[1] ? Math.min(radius, dot(sub(point, p.cut.point), p.cut.normal) * -1) : radius
  return reach - (outside + inside)
}

/** Limbs that run through each other, the trunk or the head. */
export function checkLimbs(scene: FigureScene, at: number): Problem[] {
  const bones = scene.primitives.filter((p) => isLimbBone(p) || isTrunk(p))
  let worst = 0
  let found: string | null = null
  bones.forEach((a, i) => {
    for (const b of bones.slice(i + 1)) {
      if (!mayCollide(a, b)) continue
      const { gap, ra, rb } = nearest(a, b)
      const depth = Math.min(ra + rb - gap, 2 * Math.min(ra, rb))
      const allowed = a.group >= 4 && b.group >= 4 ? legsDepth : limbDepth
      if (depth <= allowed || depth <= worst) continue
      worst = depth
      found = `${nameOf(a)} and ${nameOf(b)} overlap by ${depth.toFixed(1)} cm`
    }
  })
  return found ? [{ check: 'limbs', at, message: found }] : []
}

const limbBones: ReadonlySet<number> = new Set([
  segments.forearm,
  segments.shin,
  segments.thigh,
  segments.hand,
])
const isLimbBone = (p: Primitive) => p.figure >= 0 && limbBones.has(p.segment) && length(sub(p.b, p.a)) > 7
const isTrunk = (p: Primitive) =>
  p.figure >= 0 &&
  (p.segment === segments.torso || p.segment === segments.head) &&
  length(sub(p.b, p.a)) > 2.5

function mayCollide(a: Primitive, b: Primitive): boolean {
  if (a.figure === b.figure && a.group === b.group) return false
  if (a.figure !== b.figure) return limbBones.has(a.segment) && limbBones.has(b.segment)
  if (isTrunk(a) && isTrunk(b)) return false
  const legs = a.group >= 4 || b.group >= 4
  const trunk = isTrunk(a) || isTrunk(b)
  // thighs meet each other and the belly in every deep stretch
  if (a.segment === segments.thigh && (b.segment === segments.thigh || isTrunk(b))) return false
  if (b.segment === segments.thigh && isTrunk(a)) return false
  return !(trunk && legs && (a.segment === segments.torso || b.segment === segments.torso))
}

/** The nearest points of two axes, by sampling: gap and the radii there. */
function nearest(a: Primitive, b: Primitive) {
  let best = { gap: 1e9, ra: 0, rb: 0, clear: 1e9 }
  for (const p of samples(a))
    for (const q of samples(b)) {
      const gap = distanceToAxis(p.point, b)
      const clear = gap - p.radius - q.radius
      if (clear < best.clear) best = { gap, ra: p.radius, rb: q.radius, clear }
    }
  return best
}

function distanceToAxis(p: V3, b: Primitive): number {
  const along = sub(b.b, b.a)
  const t = clamp(dot(sub(p, b.a), along) / (dot(along, along) || 1e-6), 0, 1)
  return length(sub(p, mix(b.a, b.b, t)))
}

const names = new Map(Object.entries(segments).map(([name, value]) => [value as number, name]))
const groupNames = ['trunk', 'head', 'left arm', 'right arm', 'left leg', 'right leg']
const nameOf = (p: Primitive) =>
  `${p.figure === 1 ? "the clinician's " : ''}${groupNames[p.group] ?? ''} (${names.get(Math.min(p.segment, 20)) ?? ''})`
