import { figureOf, isBody, isGround, isHandPart, isProp, limbOf, propOf, segmentOf } from './label'
import type { LabelImage } from './label-image'
import { collectRuns, listSmallPieces, type Runs } from './pieces'
import { int, real } from './read'

/** Square centimetres on paper under which a loose piece is a speck: ink without meaning. */
const least = { background: 9, limb: 6, island: 20, prop: 2.5, part: 1.1 }

/**
 * Gives specks (crumbs of background between limbs, fingertips that stick out behind a pillow, ends of fingers
 * seen from the front) to what surrounds them. `unit` is the number of pixels of one centimetre on paper.
 */
export function dropSpecks(image: LabelImage, moved: Uint8Array, unit: number) {
  const area = unit * unit
  dropPieces(image, moved, keyOfThing, (label) => area * leastOf(label), false)
  dropPieces(image, moved, keyOfLimb, () => area * least.island, false, true)
  dropPieces(image, moved, keyOfPart, () => area * least.part, true)
}

const keyOfThing = (label: number) =>
  label === 0 ? 0 : isProp(label) ? 1_000_000 + propOf(label) : limbOf(label)

/** Of these a larger piece goes when it lies in the middle of one thing or person: a fingertip that pokes out of a thigh. */
const keyOfLimb = (label: number) => (isBody(label) ? limbOf(label) : -1)

/** A whole person or thing. */
const keyOfWhole = (label: number) => (isBody(label) ? -1 - figureOf(label) : keyOfThing(label))

/** Parts of a hand; everything else is left alone. */
const keyOfPart = (label: number) => (isBody(label) && isHandPart(segmentOf(label)) ? label : -1)

function leastOf(label: number): number {
  if (label === 0) return least.background
  return isBody(label) ? least.limb : isGround(label) ? least.background : least.prop
}

function dropPieces(
  image: LabelImage,
  moved: Uint8Array,
  keyOf: (label: number) => number,
  leastFor: (label: number) => number,
  insideLimb: boolean,
  onlyIslands = false,
) {
  const { width, height, labels } = image
  const runs = collectRuns(labels, width, height, keyOf)
  const leastOfRun = (i: number) => leastFor(int(labels, (runs.row[i] ?? 0) * width + (runs.from[i] ?? 0)))
  for (const piece of listSmallPieces(runs, leastOfRun))
    replacePiece(image, moved, runs, piece, keyOf, insideLimb, onlyIslands)
}

/** The label that most of the piece's border touches takes it over; a piece at the picture's border stays. */
function replacePiece(
  image: LabelImage,
  moved: Uint8Array,
  { row, from, to }: Runs,
  piece: readonly number[],
  keyOf: (label: number) => number,
  insideLimb: boolean,
  onlyIslands: boolean,
) {
  const { width, height, labels, depth, normals } = image
  const touching = new Map<number, { count: number; at: number }>()
  const own = int(labels, (row[piece[0] ?? 0] ?? 0) * width + (from[piece[0] ?? 0] ?? 0))
  const key = keyOf(own)
  const touch = (at: number) => {
    const label = int(labels, at)
    if (keyOf(label) === key || (insideLimb && (!isBody(label) || limbOf(label) !== limbOf(own)))) return
    const known = touching.get(label)
    if (known) known.count++
    else touching.set(label, { count: 1, at })
  }
  for (const i of piece) {
    const [y, x0, x1] = [row[i] ?? 0, from[i] ?? 0, to[i] ?? 0]
    if (y === 0 || y === height - 1 || x0 === 0 || x1 === width) return
    touch(y * width + x0 - 1)
    touch(y * width + x1)
    for (let x = x0; x < x1; x++) {
      touch((y - 1) * width + x)
      touch((y + 1) * width + x)
    }
  }
  const [taker] = [...touching.values()].sort((a, b) => b.count - a.count)
  if (!taker) return
  if (onlyIslands && new Set([...touching.keys()].map(keyOfWhole)).size > 1) return
  const label = int(labels, taker.at)
  const z = real(depth, taker.at)
  for (const i of piece)
    for (let x = from[i] ?? 0, at = (row[i] ?? 0) * width + x; x < (to[i] ?? 0); x++, at++) {
      labels[at] = label
      depth[at] = z
      for (let k = 0; k < 3; k++) normals[at * 3 + k] = real(normals, taker.at * 3 + k)
      moved[at] = 1
    }
}
