import { groups } from '../body/primitive'
import type { Arrow, FigureItem } from '../item'
import { getLandmarkBone } from '../pose/landmark'
import type { BoneName, LandmarkName } from '../pose/part-names'
import type { View } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { lineLength } from '../trace/lines'
import { ringShape } from './arrow-ring'
import { arrowShape, paintArrow } from './arrow-shape'
import { arrowWay } from './arrow-way'
import type { Terrain } from './clearance'
import { type Mark, movePoint } from './mark'
import { findShift } from './place-mark'
import { directionOf, pointAt, resample } from './polyline'

/** Draws an arrow of an item at a free place; `unitLength` is a centimetre on paper in pixels. */
export function drawArrow(
  item: FigureItem,
  arrow: Arrow,
  view: View,
  terrain: Terrain,
  unitLength: number,
): Mark {
  const name = `the arrow of ${arrow.of}`
  if (arrow.ring) {
    const shape = ringShape(item, arrow, arrow.ring, view, terrain, unitLength)
    return { name, paths: paintArrow(shape, unitLength), stamps: shape.stamps }
  }
  const { points, endOn } = arrowWay(item, arrow, view, unitLength)
  const placed = arrow.fixed ? points : freePlace(points, arrow, terrain, unitLength)
  const shape = arrowShape(placed, arrow, unitLength)
  return { name, paths: paintArrow(shape, unitLength), stamps: shape.stamps, endOn }
}

/** Shares of a movement's way, up to its end, that an arrow may show where the whole would cross bodies. */
const shares = [1, 0.8, 0.65, 0.5]
/** What leaving out all of the way would cost, beside the costs of `findShift`. */
const cutCost = 34
/** A way is not cut below this many centimetres on paper. */
const leastCut = 26

function freePlace(points: Point[], arrow: Arrow, terrain: Terrain, unitLength: number): Point[] {
  const total = lineLength(points)
  const isWay = !(arrow.dir || arrow.both || arrow.quick || arrow.push || arrow.seenAs)
  const limb = terrain.limb(limbOfArrow(arrow))
  let best = points
  let least = Number.POSITIVE_INFINITY
  for (const share of shares) {
    if (share < 1 && (!isWay || total * share < leastCut * unitLength)) continue
    const part = share < 1 ? resample(points, total * (1 - share), total, points.length - 1) : points
    const way = directionOf(pointAt(part, 0), pointAt(part, total * share))
    const { stamps } = arrowShape(part, arrow, unitLength)
    const found = findShift(stamps, { way, limb }, terrain, unitLength)
    const cost = found.cost + (1 - share) * cutCost
    if (cost >= least) continue
    least = cost
    best = part.map((p) => movePoint(p, found.shift))
  }
  return best
}

/** The limb of the label image (figure and group) an arrow's landmark belongs to. */
function limbOfArrow({ of }: Arrow): number {
  const figure = of.startsWith('cl:') ? 1 : 0
  return (figure + 1) * 8 + groupOfBone(getLandmarkBone(of.replace(/^(pt|cl):/, '') as LandmarkName))
}

function groupOfBone(bone: BoneName): number {
  const left = bone.endsWith('L')
  if (/^(thigh|shin|foot)/.test(bone)) return left ? groups.legL : groups.legR
  if (/^(uarm|farm|hand)/.test(bone)) return left ? groups.armL : groups.armR
  return bone === 'head' ? groups.head : groups.torso
}
