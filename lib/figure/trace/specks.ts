import type { View } from './camera'
import { figureOf, isBody, isGround, isHandPart, isProp, limbOf, propOf, segmentOf } from './label'
import type { LabelImage } from './label-image'
import { collectRuns, listSmallPieces, type Runs } from './pieces'
import { int, real } from './read'

/** Square centimetres on paper under which a loose piece is a speck: ink without meaning. */
const least = { background: 9, limb: 6, island: 20, prop: 2.5, part: 1.1, face: 12, stub: 160 }

/** Which pieces go. */
interface Rule {
  /** What makes pixels one piece; below 0: left alone. */
  keyOf: (label: number) => number
  /** Square centimetres on paper below which a piece may go. */
  least: (label: number) => number
  /** Only parts of the same limb or thing count as surroundings. */
  inside?: boolean
  /** Whether a piece with these surroundings goes. */
  goes?: (own: number, touched: readonly number[]) => boolean
  /** Only pieces at the lower border of the picture go; all others only away from it. */
  atBottom?: boolean
}

/**
 * Gives specks (crumbs of background between limbs, fingertips that stick out behind a pillow, ends of fingers
 * seen from the front) to what surrounds them.
 */
export function dropSpecks(image: LabelImage, moved: Uint8Array, view: View) {
  const area = (view.grain ?? 1 / view.pixel) ** 2
  for (const rule of view.cutBelow === undefined ? rules : [...rules, stubs])
    dropPieces(image, moved, rule, area)
}

const keyOfThing = (label: number) =>
  label === 0 ? 0 : isProp(label) ? 1_000_000 + propOf(label) : limbOf(label)

/** Of these a larger piece goes when it lies in the middle of one thing or person: a fingertip that pokes out of a thigh. */
const keyOfLimb = (label: number) => (isBody(label) ? limbOf(label) : -1)

/** A whole person or thing. */
const keyOfWhole = (label: number) => (isBody(label) ? -1 - figureOf(label) : keyOfThing(label))

/** Parts of a hand; everything else is left alone. */
const keyOfPart = (label: number) => (isBody(label) && isHandPart(segmentOf(label)) ? label : -1)

/** Faces of furniture: the edge of a mat seen nearly from the side flickers. */
const keyOfFace = (label: number) => (isProp(label) ? label : -1)

function leastOf(label: number): number {
  if (label === 0) return least.background
  return isBody(label) ? least.limb : isGround(label) ? least.background : least.prop
}

const rules: readonly Rule[] = [
  { keyOf: keyOfThing, least: leastOf },
  {
    keyOf: keyOfLimb,
    least: () => least.island,
    goes: (_, touched) => new Set(touched.map(keyOfWhole)).size === 1,
  },
  { keyOf: keyOfPart, least: () => least.part, inside: true },
  { keyOf: keyOfFace, least: () => least.face, inside: true },
]

/** Bits of a leg that a cut leaves under a table. */
const stubs: Rule = {
  keyOf: keyOfLimb,
  least: () => least.stub,
  goes: (own, touched) =>
    touched.includes(0) && touched.every((label) => keyOfWhole(label) !== keyOfWhole(own)),
  atBottom: true,
}

function dropPieces(image: LabelImage, moved: Uint8Array, rule: Rule, area: number) {
  const { width, height, labels } = image
  const runs = collectRuns(labels, width, height, rule.keyOf)
  const leastOfRun = (i: number) => area * rule.least(firstLabel(image, runs, i))
  for (const piece of listSmallPieces(runs, leastOfRun)) {
    const taker = takerOf(image, runs, piece, rule)
    if (taker !== null) handOver(image, moved, runs, piece, taker)
  }
}

const firstLabel = ({ width, labels }: LabelImage, { row, from }: Runs, i = 0) =>
  int(labels, (row[i] ?? 0) * width + (from[i] ?? 0))

/** A pixel of what takes a piece over: what most of its border touches, or the background under a table. */
function takerOf(image: LabelImage, runs: Runs, piece: readonly number[], rule: Rule): number | null {
  const { width, height, labels } = image
  const touching = new Map<number, { count: number; at: number }>()
  const own = firstLabel(image, runs, piece[0])
  const touch = (at: number) => {
    const label = int(labels, at)
    if (rule.keyOf(label) === rule.keyOf(own)) return
    if (rule.inside && keyOfThing(label) !== keyOfThing(own)) return
    const known = touching.get(label)
    if (known) known.count++
    else touching.set(label, { count: 1, at })
  }
  let bottom = false
  for (const i of piece) {
    const [y, x0, x1] = [runs.row[i] ?? 0, runs.from[i] ?? 0, runs.to[i] ?? 0]
    if (y === 0 || x0 === 0 || x1 === width) return null
    bottom ||= y === height - 1
    touch(y * width + x0 - 1)
    touch(y * width + x1)
    for (let x = x0; x < x1; x++) {
      touch((y - 1) * width + x)
      if (y < height - 1) touch((y + 1) * width + x)
    }
  }
  if (bottom !== (rule.atBottom ?? false)) return null
  if (rule.goes && !rule.goes(own, [...touching.keys()])) return null
  const [most] = [...touching.values()].sort((a, b) => b.count - a.count)
  return (rule.atBottom ? touching.get(0) : most)?.at ?? null
}

function handOver(image: LabelImage, moved: Uint8Array, runs: Runs, piece: readonly number[], taker: number) {
  const { width, labels, depth, normals } = image
  const label = int(labels, taker)
  const z = real(depth, taker)
  for (const i of piece)
    for (let x = runs.from[i] ?? 0, at = (runs.row[i] ?? 0) * width + x; x < (runs.to[i] ?? 0); x++, at++) {
      labels[at] = label
      depth[at] = z
      for (let k = 0; k < 3; k++) normals[at * 3 + k] = real(normals, taker * 3 + k)
      moved[at] = 1
    }
}
