import { type Primitive, ring, rod } from '../body/primitive'
import { getLandmark, getLandmarkFrame } from '../pose/landmark'
import { type LandmarkName, sided } from '../pose/part-names'
import { type Side, signOf } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, axisY, axisZ, mix, scale, sub, unit, type V3 } from '../vector'
import type { Spot } from './prop'

/** Where a spot is in the world. */
export const placeOf = (s: Skeleton, spot: Spot): V3 =>
  'at' in spot ? spot.at : getLandmark(s, spot.of, spot.off)

/** A strap, towel or tube through several spots; pieces share a mark so that no line parts them. */
export function buildStrap(
  s: Skeleton,
  kind: 'strap' | 'tube',
  through: readonly Spot[],
  width?: number,
): Primitive[] {
  const points = through.map((spot) => placeOf(s, spot))
  const radius = width ?? (kind === 'strap' ? 1.15 : 0.8)
  const material = kind === 'strap' ? 'towel' : 'band'
  const out: Primitive[] = []
  points.forEach((p, i) => {
    const next = points[i + 1]
    if (next) out.push(rod(material, p, next, [radius, radius], { mark: 900, fine: true }))
  })
  return out
}

const bandBones = { thigh: ['hip', 'knee'], shin: ['knee', 'ank'], foot: ['ank', 'toe'] } as const
const bandRadius = { thigh: 9.3, shin: 6.6, foot: 5.4 }

/** A closed band round both legs; it stretches between them. */
export function buildLoop(
  s: Skeleton,
  around: 'thigh' | 'shin' | 'foot',
  pos = 0.8,
  radius?: number,
): Primitive {
  const [from, to] = bandBones[around]
  const section = (side: Side) => {
    const a = s.joints[sided(from, side)]
    const b = s.joints[sided(to, side)]
    return { point: mix(a, b, pos), way: unit(sub(b, a)) }
  }
  const left = section('L')
  const right = section('R')
  return ring('band', left.point, right.point, add(left.way, right.way), radius ?? bandRadius[around], 5.4)
}

/** A band or belt round one limb or the trunk. */
export function buildCuff(
  s: Skeleton,
  around: LandmarkName,
  pos: number,
  radius: number,
  width: number,
): Primitive {
  const frame = getLandmarkFrame(s, around)
  const centre = getLandmark(s, around, [0, pos, 0])
  return ring('band', centre, centre, axisY(frame), radius, width)
}

export function buildDumbbell(s: Skeleton, hand: Side): Primitive[] {
  const centre = s.joints[sided('grip', hand)]
  const way = axisZ(s.bones[sided('hand', hand)])
  const at = (k: number) => add(centre, scale(way, k))
  return [
    rod('weight', at(-8), at(8), [1.4, 1.4], { mark: 920 + signOf(hand) }),
    rod('weight', at(-10), at(-7.4), [4.6, 4.6], { mark: 924 + signOf(hand) }),
    rod('weight', at(7.4), at(10), [4.6, 4.6], { mark: 928 + signOf(hand) }),
  ]
}

/** A kettlebell hanging from `top`. */
export function buildKettlebell(top: V3, size: number): Primitive[] {
  const at = (x: number, y: number): V3 => [top[0] + x * size, top[1] + y * size, top[2]]
  const handle = [at(-6, 0), at(6, 0), at(7, -7), at(-7, -7)] as const
  const bar = (a: V3, b: V3) => rod('weight', a, b, [1.5, 1.5], { mark: 930 })
  return [
    bar(handle[0], handle[1]),
    bar(handle[1], handle[2]),
    bar(handle[0], handle[3]),
    rod('weight', at(0, -15), at(0, -16), [10 * size, 10 * size], { mark: 930 }),
  ]
}

/** A sphere is a very short cone; a shorter one would be cut by the end that cones have nine lengths on. */
export function buildBall(centre: V3, radius: number): Primitive {
  const half: V3 = [0, radius / 16, 0]
  return rod('ball', sub(centre, half), add(centre, half), [radius, radius])
}

export function buildRoller(centre: V3, axis: V3, radius: number, length: number): Primitive {
  const half = scale(unit(axis), length / 2)
  return rod('roller', sub(centre, half), add(centre, half), [radius, radius])
}

export function buildDowel(from: V3, to: V3, extend: number, radius: number): Primitive {
  const more = scale(unit(sub(to, from)), extend)
  return rod('wood', sub(from, more), add(to, more), [radius, radius], { fine: true })
}

/** A cane held upright in one hand. */
export function buildCane(s: Skeleton, hand: Side): Primitive[] {
  const grip = s.joints[sided('grip', hand)]
  const forward = apply(s.bones.pelvis, [0, 0, 1])
  const at = (k: number): V3 => add(grip, scale(forward, k))
  const handle = { mark: 940 }
  return [
    rod('wood', at(-6), at(6), [1.4, 1.4], handle),
    rod('wood', grip, [grip[0], 1.2, grip[2]], [1.1, 1.1], handle),
  ]
}
