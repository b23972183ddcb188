import { box, type Primitive } from '../body/primitive'
import { getLandmark, getLandmarkFrame } from '../pose/landmark'
import type { LandmarkName } from '../pose/part-names'
import type { Skeleton } from '../pose/skeleton'
import {
  add,
  apply,
  axisY,
  columns,
  cross,
  identity,
  length,
  mix,
  multiply,
  reject,
  rotateX,
  rotateY,
  rotateZ,
  sub,
  transpose,
  unit,
  type V3,
} from '../vector'
import type { Built } from './ground'

/** A pillow that fills the space between a part of the body and the support. */
export function pillowUnder(
  s: Skeleton,
  under: LandmarkName,
  support: number,
  size?: V3,
  off?: V3,
): Primitive {
  const head = under === 'head'
  const centre = getLandmark(s, under, head ? [0, 9, -1] : [0, 0, 0])
  const sink = head ? 7.2 : size ? size[1] : 5
  const half = Math.max((centre[1] - sink - support) / 2 + (head ? 1 : 0), 3)
  const [width, , depth] = size ?? [head ? 17 : 22, half, head ? 24 : 16]
  const shift = off ?? (size || !head ? [0, 0, 0] : [3, 0, -2])
  const place: V3 = [centre[0] + shift[0], support + half, centre[2] + shift[2]]
  return box('pillow', place, [width, half, depth], identity, Math.min(half * 0.95, 5))
}

/** A pillow between two limbs: it lies along them and is as thick as the gap. */
export function pillowBetween(
  s: Skeleton,
  start: Skeleton,
  between: readonly [LandmarkName, LandmarkName],
  size?: V3,
): Primitive {
  const [a, b] = between.map((name) => middleOf(start, name)) as [V3, V3]
  if (Math.abs(a[1] - b[1]) < lyingApart) return fillGap(s, between, size)
  // it lies on the lower limb, and stays there when the upper one leaves
  const lower = between[a[1] < b[1] ? 0 : 1]
  const was = getLandmarkFrame(start, lower)
  const turn = multiply(getLandmarkFrame(s, lower), transpose(was))
  const pillow = fillGap(start, between, size)
  const place = add(middleOf(s, lower), apply(turn, sub(pillow.a, middleOf(start, lower))))
  return { ...pillow, a: place, b: place, frame: multiply(turn, pillow.frame ?? identity) }
}

/** Centimetres by which one limb is higher than the other when it lies on the pillow. */
const lyingApart = 5

const middleOf = (s: Skeleton, name: LandmarkName): V3 => {
  if (!/^knee[LR]$/.test(name)) return getLandmark(s, name)
  const side = name.endsWith('L') ? 'L' : 'R'
  return mix(s.joints[`knee${side}`], s.joints[`ank${side}`], 0.25)
}

function fillGap(s: Skeleton, [a, b]: readonly [LandmarkName, LandmarkName], size?: V3): Primitive {
  const left = middleOf(s, a)
  const right = middleOf(s, b)
  const along = unit(add(axisY(getLandmarkFrame(s, a)), axisY(getLandmarkFrame(s, b))))
  const across = unit(reject(sub(right, left), along))
  const thick = Math.max(length(sub(right, left)) / 2 - 3.6, 3.2)
  const half: V3 = [size?.[0] ?? 24, thick, size?.[2] ?? 15]
  return box(
    'pillow',
    mix(left, right, 0.5),
    half,
    columns(along, across, cross(along, across)),
    thick * 0.95,
  )
}

export const pillowAt = (point: V3, size: V3, yaw: number, tilt: number): Primitive =>
  box('pillow', point, size, multiply(rotateY(yaw), rotateX(tilt)), Math.min(size[1] * 0.9, 5))

/** A cold or warm pack on the skin: a rounded cushion with a snowflake or rising waves on it. */
export function buildPack(
  s: Skeleton,
  on: LandmarkName,
  off: V3,
  size: V3,
  warm: boolean,
  tilt: number,
): Built {
  const centre = getLandmark(s, on, off)
  const frame = multiply(getLandmarkFrame(s, on), rotateZ(tilt))
  const thin = size[0] < size[2] && size[0] < size[1] ? 0 : size[1] < size[2] ? 1 : 2
  const thickness = size[thin]
  const round = Math.min(thickness * 0.95, 2.1)
  const pack = box(warm ? 'warm' : 'cold', centre, size, frame, round)
  const spread = Math.min(...size.filter((_, i) => i !== thin)) * 0.62
  const outwards = off[thin] >= 0 ? 1 : -1
  const onFace = (u: number, v: number): V3 => {
    const at: V3 =
      thin === 0
        ? [outwards * (thickness + 0.2), u, v]
        : thin === 1
          ? [u, outwards * (thickness + 0.2), v]
          : [u, v, outwards * (thickness + 0.2)]
    return add(centre, apply(frame, at))
  }
  return { primitives: [pack], marks: warm ? waves(onFace, spread) : snowflake(onFace, spread) }
}

type OnFace = (u: number, v: number) => V3

function snowflake(onFace: OnFace, r: number) {
  const marks: { from: V3; to: V3 }[] = []
  for (let i = 0; i < 3; i++) {
    const c = Math.cos((i * Math.PI) / 3)
    const s = Math.sin((i * Math.PI) / 3)
    marks.push({ from: onFace(-c * r, -s * r), to: onFace(c * r, s * r) })
    for (const end of [-1, 1])
      for (const side of [-1, 1]) {
        const tip: readonly [number, number] = [
          end * (c * 0.85 - side * s * 0.3) * r,
          end * (s * 0.85 + side * c * 0.3) * r,
        ]
        marks.push({ from: onFace(end * c * 0.55 * r, end * s * 0.55 * r), to: onFace(...tip) })
      }
  }
  return marks
}

function waves(onFace: OnFace, r: number) {
  const marks: { from: V3; to: V3 }[] = []
  for (const lane of [-0.55, 0, 0.55])
    for (let i = 0; i < 12; i++) {
      const at = (k: number) => onFace((lane + 0.16 * Math.sin((k / 12) * Math.PI * 3)) * r, (k / 6 - 1) * r)
      marks.push({ from: at(i), to: at(i + 1) })
    }
  return marks
}

/** A thin disc of cloth or plastic under a foot or hand. */
export function buildSlider(s: Skeleton, under: LandmarkName, support: number): Primitive {
  const p = getLandmark(s, under)
  return box(
    'band',
    [p[0], support + 0.5, p[2] + (under.startsWith('foot') ? 1 : 0)],
    [7, 0.5, 12],
    identity,
    0.1,
  )
}
