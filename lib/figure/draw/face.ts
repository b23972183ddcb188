import type { Person } from '../body/person'
import { groups, segments } from '../body/primitive'
import type { FigurePath } from '../frame/figure-frame'
import type { Skeleton } from '../pose/skeleton'
import { project, type View } from '../trace/camera'
import { cast } from '../trace/cast'
import type { Point } from '../trace/cracks'
import { figureOf, groupOf, isBody, segmentOf } from '../trace/label'
import { PathWriter } from '../trace/path-data'
import type { Ray } from '../trace/ray'
import { add, apply, axisX, axisY, dot, unit, type V3 } from '../vector'
import { ink } from './palette'

interface Spot {
  point: Point
  /** Seen with some skin round it. */
  seen: boolean
  /** Seen on skin, perhaps at its edge; on its own head at all. */
  onSkin: boolean
  onHead: boolean
}

interface FacePen {
  at: (v: V3) => Spot
  /** How much a direction of the head faces the eye: 1 fully. */
  facing: (v: V3) => number
  view: View
  head: Skeleton['bones']['head']
  width: number
  out: FigurePath[]
}

/** Eyes, brows, mouth and glasses of one figure, each only where the skin of its own head is seen. */
export function drawFace(
  figure: number,
  skeleton: Skeleton,
  person: Person,
  ray: Ray,
  view: View,
  width: number,
): FigurePath[] {
  const head = skeleton.bones.head
  const pen: FacePen = {
    view,
    head,
    width,
    out: [],
    at: (v) => see(add(skeleton.joints.head, apply(head, v)), figure, ray, view),
    facing: (v) => dot(apply(head, unit(v)), view.toward),
  }
  for (const sign of [-1, 1]) {
    drawEye(pen, sign)
    if (person.glasses) drawLens(pen, sign)
    if (person.older) drawCheek(pen, sign)
  }
  if (pen.facing([0, 0, 1]) > 0.72) curve(pen, [-1, 6.4, 10.4], [0, 5.9, 11], [1, 6.4, 10.4], 0.55)
  drawMouth(pen)
  return pen.out
}

/** Free skin round a feature, centimetres: at the edge of the face it would stick out or be cut. */
const room = 0.7

function see(p: V3, figure: number, ray: Ray, view: View): Spot {
  const [x, y] = project(view, p)
  const point: Point = [x, y]
  const depth = dot(p, view.toward)
  const labelAt = (dx: number, dy: number) => {
    const label = cast(ray, x - 0.5 + dx, y - 0.5 + dy)
    const own = isBody(label) && figureOf(label) === figure && groupOf(label) === groups.head
    return own ? label : 0
  }
  const isSkin = (dx: number, dy: number) =>
    segmentOf(labelAt(dx, dy)) === segments.head && depth > (ray.result[0] ?? 0) - 1.6
  const by = room / view.pixel
  const round = [isSkin(by, 0), isSkin(-by, 0), isSkin(0, by), isSkin(0, -by)].filter((skin) => skin).length
  const onHead = labelAt(0, 0) > 0
  const onSkin = isSkin(0, 0) && depth > (ray.result[0] ?? 0) - 1.1
  return { point, seen: round > 2 && onSkin, onSkin, onHead }
}

const quadratic = (a: Point, m: Point, b: Point) =>
  new PathWriter()
    .moveTo(a)
    .curves([
      [
        a,
        [a[0] + ((m[0] - a[0]) * 2) / 3, a[1] + ((m[1] - a[1]) * 2) / 3],
        [b[0] + ((m[0] - b[0]) * 2) / 3, b[1] + ((m[1] - b[1]) * 2) / 3],
        b,
      ],
    ])
    .toString()

function stroke(pen: FacePen, d: string, width: number) {
  pen.out.push({ role: 'detail', d, stroke: ink.line, strokeWidth: round(pen.width * width) })
}
const round = (v: number) => Math.round(v * 100) / 100

function curve(pen: FacePen, a: V3, middle: V3, b: V3, width: number, ends = false) {
  const [p, q, r] = [pen.at(a), pen.at(middle), pen.at(b)]
  if (ends ? p.seen && r.seen : q.seen) stroke(pen, quadratic(p.point, q.point, r.point), width)
}

function drawEye(pen: FacePen, sign: number) {
  if (pen.facing([sign * 0.45, 0, 0.9]) <= 0.12) return
  const eye = pen.at([sign * 3, 9.3, 8.4])
  const other = pen.at([-sign * 3, 9.3, 8.4])
  const otherFacing = pen.facing([-sign * 0.45, 0, 0.9])
  // one eye alone in a face seen from the front would be a wink; a pillow may hide one
  const paired = otherFacing > 0.35 && eye.onSkin && other.seen
  const alone = otherFacing > 0.5 && other.onHead && !other.onSkin
  if ((eye.seen && !alone) || paired) {
    const r = 0.72 / pen.view.pixel
    pen.out.push({ role: 'detail', d: disc(eye.point, r), fill: ink.line })
  }
  // seen from above, brows would frown
  if (pen.facing([0, 1, 0]) < 0.7)
    curve(pen, [sign * 1.9, 12.4, 8.6], [sign * 3.3, 12.9, 8.2], [sign * 4.9, 11.9, 7.4], 0.5, true)
}

/** A filled circle. */
export function disc(centre: Point, r: number): string {
  const k = 0.5523 * r
  const [x, y] = centre
  return new PathWriter()
    .moveTo([x + r, y])
    .curves([
      [
        [x + r, y],
        [x + r, y + k],
        [x + k, y + r],
        [x, y + r],
      ],
      [
        [x, y + r],
        [x - k, y + r],
        [x - r, y + k],
        [x - r, y],
      ],
      [
        [x - r, y],
        [x - r, y - k],
        [x - k, y - r],
        [x, y - r],
      ],
      [
        [x, y - r],
        [x + k, y - r],
        [x + r, y - k],
        [x + r, y],
      ],
    ])
    .close()
    .toString()
}

function drawCheek(pen: FacePen, sign: number) {
  if (pen.facing([sign * 0.6, 0, 0.8]) <= 0.35) return
  curve(pen, [sign * 2.4, 6.2, 8.6], [sign * 3.5, 5.2, 8.2], [sign * 3.7, 4, 7.6], 0.4, true)
}

function drawMouth(pen: FacePen) {
  if (pen.facing([0, 0, 1]) <= -0.05) return
  const [left, middle, right] = [pen.at([-2, 3.9, 8]), pen.at([0, 3.35, 8.9]), pen.at([2, 3.9, 8])]
  if (!middle.seen) return
  if (left.seen && right.seen) stroke(pen, quadratic(left.point, middle.point, right.point), 0.6)
  else if (left.seen || right.seen) {
    const end = left.seen ? left.point : right.point
    stroke(pen, new PathWriter().moveTo(middle.point).lineTo(end).toString(), 0.6)
  }
}

function drawLens(pen: FacePen, sign: number) {
  const lens = pen.at([sign * 3.1, 9, 9.2])
  if (!lens.seen || pen.facing([sign * 0.35, 0, 0.94]) <= 0.42) return
  const rim = [-2.2, 2.2].every((x) => pen.at([sign * 3.1 + x, 9, 8.6]).onHead)
  if (!rim) return
  const { view, head } = pen
  const across = (axis: V3, size: number): Point => [
    (dot(axis, view.right) * size) / view.pixel,
    (-dot(axis, view.up) * size) / view.pixel,
  ]
  const u = across(axisX(head), 2.3)
  const v = across(axisY(head), 1.9)
  const at = (c: number, s: number): Point => [
    lens.point[0] + u[0] * c + v[0] * s,
    lens.point[1] + u[1] * c + v[1] * s,
  ]
  const path = new PathWriter().moveTo(at(1, 0))
  const k = 0.5523
  for (const [c, s] of [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const)
    path.curves([[at(c, s), at(c - s * k, s + c * k), at(-s + c * k, c + s * k), at(-s, c)]])
  stroke(pen, path.close().toString(), 0.45)
  const [temple, hinge] = [pen.at([sign * 7.2, 9.4, 1.5]), pen.at([sign * 5.2, 9.3, 8.2])]
  if (temple.seen && hinge.seen)
    stroke(pen, new PathWriter().moveTo(hinge.point).lineTo(temple.point).toString(), 0.45)
}
