import type { HandShape, HandTurn } from '../pose/pose'
import { add, apply, type M3, mix, scale, unit, type V3 } from '../vector'

interface Shape {
  /** Bend of the three joints of each finger, degrees, index first. */
  knuckle: readonly number[]
  middle: readonly number[]
  tip: readonly number[]
  /** Angle between neighbouring fingers, degrees. */
  spread: number
  /** Directions of the three thumb bones: towards the fingertips, towards the thumb side, towards the palm. */
  thumb: readonly [V3, V3, V3]
}
const all = (v: number) => [v, v, v, v]

/** The hands of the catalog. */
export const handLibrary: Record<HandShape, Shape> = {
  flat: {
    knuckle: all(3),
    middle: all(4),
    tip: all(2),
    spread: 4,
    thumb: [
      [0.72, 0.66, 0.2],
      [0.88, 0.45, 0.1],
      [0.95, 0.3, 0.05],
    ],
  },
  relax: {
    knuckle: [18, 24, 29, 34],
    middle: [24, 28, 32, 34],
    tip: all(14),
    spread: 2,
    thumb: [
      [0.72, 0.5, 0.48],
      [0.9, 0.15, 0.4],
      [0.97, 0.02, 0.22],
    ],
  },
  loose: {
    knuckle: [10, 13, 16, 19],
    middle: [12, 14, 16, 18],
    tip: all(8),
    spread: 3,
    thumb: [
      [0.72, 0.56, 0.36],
      [0.9, 0.3, 0.26],
      [0.96, 0.16, 0.16],
    ],
  },
  cup: {
    knuckle: all(30),
    middle: all(34),
    tip: all(20),
    spread: 1,
    thumb: [
      [0.42, 0.66, 0.62],
      [0.55, 0.32, 0.78],
      [0.6, 0.1, 0.8],
    ],
  },
  hug: {
    knuckle: [26, 27, 28, 30],
    middle: all(34),
    tip: all(20),
    spread: 0.5,
    thumb: [
      [0.7, 0.6, 0.36],
      [0.88, 0.32, 0.4],
      [0.92, 0.1, 0.42],
    ],
  },
  wrap: {
    knuckle: all(44),
    middle: all(54),
    tip: all(30),
    spread: 0,
    thumb: [
      [0.45, 0.5, 0.74],
      [0.5, 0.05, 0.86],
      [0.45, -0.25, 0.85],
    ],
  },
  grip: {
    knuckle: all(66),
    middle: all(90),
    tip: all(46),
    spread: 0,
    thumb: [
      [0.62, 0.32, 0.72],
      [0.55, -0.4, 0.74],
      [0.3, -0.85, 0.42],
    ],
  },
  pinch: {
    knuckle: [46, 58, 64, 68],
    middle: [50, 62, 70, 72],
    tip: all(24),
    spread: 0,
    thumb: [
      [0.6, 0.34, 0.72],
      [0.78, 0.06, 0.62],
      [0.93, -0.08, 0.34],
    ],
  },
  press: {
    knuckle: [8, 10, 12, 14],
    middle: all(14),
    tip: all(10),
    spread: 7,
    thumb: [
      [0.5, 0.82, 0.28],
      [0.62, 0.76, 0.2],
      [0.66, 0.74, 0.14],
    ],
  },
  clasp: {
    knuckle: [36, 40, 42, 44],
    middle: all(58),
    tip: all(30),
    spread: 3,
    thumb: [
      [0.62, 0.62, 0.46],
      [0.8, 0.45, 0.4],
      [0.9, 0.3, 0.3],
    ],
  },
  point: {
    knuckle: [4, 70, 74, 76],
    middle: [4, 88, 88, 88],
    tip: [2, 40, 40, 40],
    spread: 0,
    thumb: [
      [0.6, 0.32, 0.72],
      [0.6, -0.3, 0.74],
      [0.4, -0.8, 0.42],
    ],
  },
  /** Index and middle finger straight, to press on a spot. */
  two: {
    knuckle: [10, 12, 74, 76],
    middle: [12, 14, 88, 88],
    tip: [6, 8, 40, 40],
    spread: 9,
    thumb: [
      [0.6, 0.32, 0.72],
      [0.6, -0.3, 0.74],
      [0.4, -0.8, 0.42],
    ],
  },
}

export interface HandBone {
  part: 'palm' | 'thenar' | 'finger' | 'thumb'
  index: number
  a: V3
  b: V3
  ra: number
  rb: number
}

const fingers = [
  { lengths: [4.3, 2.6, 2], across: 3.05, along: 8.9, radius: 1.02 },
  { lengths: [4.8, 3, 2.2], across: 1.05, along: 9.3, radius: 1.04 },
  { lengths: [4.4, 2.8, 2.1], across: -0.95, along: 9, radius: 1 },
  { lengths: [3.4, 2.1, 1.8], across: -2.85, along: 8.3, radius: 0.88 },
] as const
const RADIAN = Math.PI / 180

/** A hand that is on its way closes or opens finger by finger, and does not snap. */
function shapeOf({ from, to, share }: HandTurn): Shape {
  const [a, b] = [handLibrary[from], handLibrary[to]]
  if (share <= 0 || a === b) return a
  if (share >= 1) return b
  const bends = (key: 'knuckle' | 'middle' | 'tip') =>
    a[key].map((v, i) => v + ((b[key][i] ?? v) - v) * share)
  const thumb = (i: 0 | 1 | 2) => mix(a.thumb[i], b.thumb[i], share)
  return {
    knuckle: bends('knuckle'),
    middle: bends('middle'),
    tip: bends('tip'),
    spread: a.spread + (b.spread - a.spread) * share,
    thumb: [thumb(0), thumb(1), thumb(2)],
  }
}

/** The bones of a hand in world centimetres. `sign` is +1 for the left hand; `size` scales it. */
export function listHandBones(wrist: V3, frame: M3, sign: number, hand: HandTurn, size: number): HandBone[] {
  const shape = shapeOf(hand)
  const at = (along: number, across: number, palm: number): V3 =>
    add(wrist, apply(frame, scale([-sign * palm, -along, across], size)))
  const out: HandBone[] = [
    { part: 'palm', index: 0, a: at(0.4, 0.2, 0), b: at(8.3, 0.15, -0.1), ra: 2.75, rb: 4.15 },
    { part: 'thenar', index: 1, a: at(1.6, 1.5, 0.7), b: at(5.4, 2.6, 0.9), ra: 1.7, rb: 1.5 },
    { part: 'thenar', index: 2, a: at(1.5, -1.7, 0.6), b: at(6, -2.6, 0.5), ra: 1.5, rb: 1.3 },
  ]
  fingers.forEach((_, i) => {
    addFinger(out, shape, i, at)
  })
  addThumb(out, shape, at)
  return out
}

type At = (along: number, across: number, palm: number) => V3

function addFinger(out: HandBone[], shape: Shape, index: number, at: At) {
  const finger = fingers[index]
  if (!finger) return
  const sideways = Math.sin((1.5 - index) * shape.spread * RADIAN * 0.9)
  const fist = (shape.knuckle[0] ?? 0) > 40
  const drift = sideways + (fist ? -0.05 * (1.5 - index) : 0)
  let angle = 0
  let along: number = finger.along - 1.1
  let across: number = finger.across
  let palm = -0.15
  const bends = [shape.knuckle[index], shape.middle[index], shape.tip[index]]
  finger.lengths.forEach((bone, j) => {
    angle += (bends[j] ?? 0) * RADIAN
    const reach = j === 0 ? bone + 1.1 : bone
    const next = [
      along + Math.cos(angle) * reach,
      across + drift * reach,
      palm + Math.sin(angle) * reach,
    ] as const
    const thick = finger.radius
    const [ra, rb] = (
      [
        [1.06, 0.98],
        [0.98, 0.9],
        [0.9, 0.76],
      ] as const
    )[j as 0 | 1 | 2]
    out.push({
      part: 'finger',
      index,
      a: at(along, across, palm),
      b: at(...next),
      ra: thick * ra,
      rb: thick * rb,
    })
    ;[along, across, palm] = next
  })
}

function addThumb(out: HandBone[], shape: Shape, at: At) {
  let [along, across, palm] = [1.8, 2.1, 0.5]
  const lengths = [4.3, 3.3, 2.7] as const
  const radii = [1.6, 1.22, 1.12, 0.86]
  shape.thumb.forEach((direction, j) => {
    const way = scale(unit(direction), lengths[j as 0 | 1 | 2])
    const a = at(along, across, palm)
    along += way[0]
    across += way[1]
    palm += way[2]
    out.push({
      part: 'thumb',
      index: j,
      a,
      b: at(along, across, palm),
      ra: radii[j] ?? 1,
      rb: radii[j + 1] ?? 1,
    })
  })
}
