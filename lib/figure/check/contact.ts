import { type Primitive, segments } from '../body/primitive'
import type { FigureScene } from '../scene'
import { applyInverse, axisY, clamp, dot, length, mix, sub, type V3 } from '../vector'
import { depthUnder, nameOf, type Sample, samples } from './body-samples'
import type { Problem } from './problem'

/** How deep, in centimetres, soft things may press into each other. */
const groundDepth = 5
/** Belly and buttocks flatten. */
const trunkDepth = 5.4
/** A skull does not: it is its hair that is pressed flat. */
const headDepth = 3.4
const pillowDepth = 6
const furnitureDepth = 5
const limbDepth = 5.8
const legsDepth = 8

const isSkinAndBone = (p: Primitive) => p.figure >= 0 && p.segment !== segments.hair

/** How deep a part may sink into what carries it. */
const allowedDepth = (p: Primitive) =>
  p.segment === segments.torso ? trunkDepth : p.segment === segments.head ? headDepth : groundDepth

/** The deepest of trunk, head and limbs each: one fault must not hide another. */
function createWorst(check: 'ground' | 'furniture', at: number) {
  const found = new Map<string, Problem & { over: number }>()
  return {
    add: (p: Primitive, depth: number, allowed: number, where: string) => {
      if (depth <= allowed) return
      const part = p.segment === segments.torso || p.segment === segments.head ? `${p.segment}` : 'limb'
      const key = `${p.figure} ${part}`
      if ((found.get(key)?.over ?? 0) >= depth - allowed) return
      const message = `${nameOf(p)} is ${depth.toFixed(1)} cm ${where}`
      found.set(key, { check, at, message, over: depth - allowed })
    },
    list: (): Problem[] => [...found.values()].map(({ over: _over, ...problem }) => problem),
  }
}

/** Bodies below the floor, or sunk into the mat on it. */
export function checkGround(scene: FigureScene, at: number): Problem[] {
  const worst = createWorst('ground', at)
  for (const p of scene.primitives.filter(isSkinAndBone))
    for (const sample of samples(p))
      worst.add(p, depthUnder(p, 0, sample), allowedDepth(p), 'under the floor')
  return worst.list()
}

/** Bodies inside boxes: furniture, steps, walls. Of cushions, which give way, only the head's. */
export function checkFurniture(scene: FigureScene, at: number): Problem[] {
  const boxes = scene.primitives.filter((p) => p.shape === 'box')
  const worst = createWorst('furniture', at)
  for (const p of scene.primitives.filter(isSkinAndBone))
    for (const b of boxes) {
      const cushion = (b.round ?? 0) >= 0.25
      if (cushion && p.segment !== segments.head) continue
      const allowed = cushion ? pillowDepth : Math.max(allowedDepth(p), furnitureDepth)
      const where = `inside ${cushion ? 'a cushion' : 'furniture'} at ${b.a.map(Math.round).join(', ')}`
      for (const sample of samples(p)) worst.add(p, depthInBox(b, sample, p), allowed, where)
    }
  return worst.list()
}

function depthInBox(b: Primitive, sample: Sample, p: Primitive): number {
  if (!b.frame || !b.half) return 0
  const [x, y, z] = applyInverse(b.frame, sub(sample.point, b.a))
  const out: V3 = [Math.abs(x) - b.half[0], Math.abs(y) - b.half[1], Math.abs(z) - b.half[2]]
  const above = y > 0 && out[0] < 0 && out[2] < 0 && Math.abs(axisY(b.frame)[1]) > 0.99
  if (above && out[1] > Math.max(out[0], out[2])) return depthUnder(p, b.a[1] + b.half[1], sample)
  const outside = length([Math.max(0, out[0]), Math.max(0, out[1]), Math.max(0, out[2])])
  const inside = Math.min(0, Math.max(...out))
  const reach =
    p.cut && y > b.half[1]
      ? Math.min(sample.radius, dot(sub(sample.point, p.cut.point), p.cut.normal) * -1)
      : sample.radius
  return reach - (outside + inside)
}

/** Limbs that run through each other, the trunk or the head; `more` centimetres are forgiven on top. */
export function checkLimbs(scene: FigureScene, at: number, more = 0): Problem[] {
  const bones = scene.primitives.filter((p) => isLimbBone(p) || isTrunk(p))
  let worst = 0
  let found: string | null = null
  bones.forEach((a, i) => {
    for (const b of bones.slice(i + 1)) {
      if (!mayCollide(a, b)) continue
      const { gap, ra, rb } = nearest(a, b)
      const depth = Math.min(ra + rb - gap, 2 * Math.min(ra, rb))
      const allowed = more + (a.group >= 4 && b.group >= 4 ? legsDepth : limbDepth)
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
