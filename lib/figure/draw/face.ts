import type { Person } from '../body/person'
import type { FigurePath } from '../frame/figure-frame'
import type { Skeleton } from '../pose/skeleton'
import { project, type View } from '../trace/camera'
import { cast } from '../trace/cast'
import type { Point } from '../trace/cracks'
import { isBody } from '../trace/label'
import { PathWriter } from '../trace/path-data'
import type { Ray } from '../trace/ray'
import { add, apply, axisX, axisY, dot, unit, type V3 } from '../vector'
import { ink } from './palette'

interface FacePen {
  /** A point of the head in pixels, and whether it can be seen. */
  at: (v: V3) => { point: Point; seen: boolean }
  /** How much a direction of the head faces the eye: 1 fully. */
  facing: (v: V3) => number
  view: View
  head: Skeleton['bones']['head']
  width: number
  out: FigurePath[]
}

/** Eyes, brows, mouth and glasses, left out where they cannot be seen. */
export function drawFace(
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
    at: (v) => see(add(skeleton.joints.head, apply(head, v)), ray, view),
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

function see(p: V3, ray: Ray, view: View) {
  const [x, y] = project(view, p)
  const point: Point = [x, y]
  if (x < 0 || y < 0 || x >= view.width || y >= view.height) return { point, seen: false }
  const label = cast(ray, x - 0.5, y - 0.5)
  return { point, seen: isBody(label) && dot(p, view.toward) > (ray.result[0] ?? 0) - 1.1 }
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
  if (eye.seen) {
    const r = 0.72 / pen.view.pixel
    pen.out.push({ role: 'detail', d: disc(eye.point, r), fill: ink.line })
  }
  curve(pen, [sign * 1.6, 11.6, 8.9], [sign * 3.2, 12.1, 8.5], [sign * 4.8, 11.5, 7.6], 0.6, true)
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
  if (pen.facing([0, 0, 1]) <= -0.2) return
  const [left, middle, right] = [pen.at([-2.1, 4.05, 7.9]), pen.at([0, 3.1, 8.9]), pen.at([2.1, 4.05, 7.9])]
  if (!middle.seen) return
  if (left.seen && right.seen) stroke(pen, quadratic(left.point, middle.point, right.point), 0.6)
  else if (left.seen || right.seen) {
    const end = left.seen ? left.point : right.point
    stroke(pen, new PathWriter().moveTo(middle.point).lineTo(end).toString(), 0.6)
  }
}

function drawLens(pen: FacePen, sign: number) {
  const lens = pen.at([sign * 3.1, 9, 9.2])
  if (!lens.seen || pen.facing([sign * 0.35, 0, 0.94]) <= 0.1) return
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
