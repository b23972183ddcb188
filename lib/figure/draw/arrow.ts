import { groups } from '../body/primitive'
import type { Arrow, FigureItem } from '../item'
import { getLandmarkBone } from '../pose/landmark'
import type { BoneName, LandmarkName } from '../pose/skeleton'
import type { View } from '../trace/camera'
import { ringShape } from './arrow-ring'
import { arrowShape, paintArrow } from './arrow-shape'
import { arrowWay } from './arrow-way'
import type { Terrain } from './clearance'
import { type Mark, movePoint } from './mark'
import { findShift } from './place-mark'
import { directionOf } from './polyline'

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
  const shift = arrow.fixed
    ? ([0, 0] as const)
    : findShift(
        arrowShape(points, arrow, unitLength).stamps,
        {
          way: directionOf(points[0] ?? [0, 0], points.at(-1) ?? [0, 0]),
          limb: terrain.limb(limbOfArrow(arrow)),
        },
        terrain,
        unitLength,
      )
  const shape = arrowShape(
    points.map((p) => movePoint(p, [shift[0], shift[1]])),
    arrow,
    unitLength,
  )
  return { name, paths: paintArrow(shape, unitLength), stamps: shape.stamps, endOn }
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
