import { groups } from '../body/primitive'
import type { PlacedRegion } from '../target'
import { project, toViewSpace, type View } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { figureOf, groupOf, isBody } from '../trace/label'
import type { LabelImage } from '../trace/label-image'
import { traceMask } from '../trace/mask'
import { PathWriter } from '../trace/path-data'
import { int, real } from '../trace/read'
import { axisX, axisY, axisZ, dot, scale, type V3 } from '../vector'

export interface Highlight {
  /** The visible part of the regions. */
  area: string
  /** Diagonal lines over it: they survive black and white. */
  hatch: string
  /** Dashed ellipses for regions that lie out of sight. */
  hidden: string[]
}

/** For every pixel how deep it lies in the nearest region: below 0 inside. */
export function regionLevels(regions: readonly PlacedRegion[], image: LabelImage, view: View): Float32Array {
  const levels = new Float32Array(image.labels.length).fill(1)
  for (const region of regions) addRegion(levels, region, image, view)
  return levels
}

/** A region counts as hidden when less than this share of it shows. */
const hiddenShare = 0.06

/** The highlight of the patient's (first figure's) regions; `unitLength` sets the hatching, pixels. */
export function highlightRegions(
  regions: readonly PlacedRegion[],
  image: LabelImage,
  view: View,
  unitLength: number,
): Highlight {
  if (regions.length === 0) return { area: '', hatch: '', hidden: [] }
  const levels = regionLevels(regions, image, view)
  const { width, height, labels } = image
  const inside = (x: number, y: number) => {
    const label = int(labels, y * width + x)
    return isBody(label) && figureOf(label) === 0
  }
  const area = traceMask(
    { width, height, levelAt: (x, y) => real(levels, y * width + x), insideAt: inside },
    { step: 1, smoothing: 1, error: 0.5, shortest: 12 },
  )
  const hatched = (x: number, y: number) => inside(x, y) && real(levels, y * width + x) < 0
  return {
    area,
    hatch: area ? hatchPath(width, height, hatched, Math.max(3, Math.round(3.4 * unitLength))) : '',
    hidden: listHidden(regions, levels, image, view).map((ellipse) => ellipsePath(ellipse, ringSize)),
  }
}

/** Size of a ring beside the region it stands for. */
const ringSize = 0.62

function listHidden(regions: readonly PlacedRegion[], levels: Float32Array, image: LabelImage, view: View) {
  return regions
    .filter((region) => isJustBeneath(region, image, view))
    .filter((region) => visibleShare(region, levels, image, view) < hiddenShare)
    .map((region) => screenEllipse(region, view))
}

/** Discs that hold the dashed rings of a picture, pixels. */
export const hiddenDiscs = (
  regions: readonly PlacedRegion[],
  levels: Float32Array,
  image: LabelImage,
  view: View,
): { at: Point; r: number }[] =>
  listHidden(regions, levels, image, view).map(({ centre, a, b, c }) => ({
    at: centre,
    r: Math.max(a, Math.hypot(b, c)) * ringSize,
  }))

/**
 * Whether a ring on the picture would be read as this region: what lies in front of its middle is the same part
 * of the patient, and not much thicker than the region itself. Over a hand, the other hip or the clinician a
 * ring would point at the wrong place.
 */
function isJustBeneath(region: PlacedRegion, image: LabelImage, view: View): boolean {
  const [x, y] = project(view, region.point)
  const { round } = view
  if (round && (x - round.x) ** 2 + (y - round.y) ** 2 > (round.radius * 0.8) ** 2) return false
  const px = Math.round(x)
  const py = Math.round(y)
  if (px < 0 || py < 0 || px >= image.width || py >= image.height) return false
  const i = py * image.width + px
  const label = int(image.labels, i)
  if (!isBody(label) || figureOf(label) !== 0 || !isSamePart(region, groupOf(label))) return false
  return real(image.depth, i) - dot(region.point, view.toward) < Math.max(...region.half) + deepest
}

/** How far under the surface, beyond its own size, the middle of a ringed region may lie, centimetres. */
const deepest = 8

/** Whether a limb group's surface covers a region; the other side's leg never does. */
function isSamePart({ bone, side }: PlacedRegion, group: number): boolean {
  const left = bone.endsWith('L')
  if (/^(thigh|shin|foot)/.test(bone)) return group === (left ? groups.legL : groups.legR)
  if (/^(uarm|farm|hand)/.test(bone)) return group === (left ? groups.armL : groups.armR)
  if (bone === 'head' || bone === 'neck') return group === groups.head || group === groups.torso
  if (group === groups.legL) return side !== 'R'
  if (group === groups.legR) return side !== 'L'
  return group === groups.torso
}

function addRegion(levels: Float32Array, region: PlacedRegion, image: LabelImage, view: View) {
  const centre = toViewSpace(view, region.point)
  const axes = [axisX(region.frame), axisY(region.frame), axisZ(region.frame)].map((axis, i) =>
    scale(toViewSpace(view, axis), 1 / (region.half[i] ?? 1)),
  )
  const [cx, cy] = project(view, region.point)
  const reach = Math.max(...region.half) / view.pixel
  const { width, height, labels, depth } = image
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
      const i = y * width + x
      const label = int(labels, i)
      if (!isBody(label) || figureOf(label) !== 0) continue
      const q: V3 = [
        view.x0 + (x + 0.5) * view.pixel - centre[0],
        view.y0 - (y + 0.5) * view.pixel - centre[1],
        real(depth, i) - centre[2],
      ]
      let sum = 0
      for (const axis of axes) sum += dot(axis, q) ** 2
      const level = Math.sqrt(sum) - 1
      if (level < real(levels, i)) levels[i] = level
    }
}

interface Ellipse {
  centre: Point
  /** Half height at the centre's right edge and the two axes of its Cholesky form. */
  a: number
  b: number
  c: number
}

/** The outline of an ellipsoid on the screen, in pixels. */
function screenEllipse(region: PlacedRegion, view: View): Ellipse {
  let [xx, xy, yy] = [0, 0, 0]
  const axes = [axisX(region.frame), axisY(region.frame), axisZ(region.frame)]
  axes.forEach((axis, i) => {
    const half = (region.half[i] ?? 1) / view.pixel
    const x = dot(axis, view.right) * half
    const y = -dot(axis, view.up) * half
    xx += x * x
    xy += x * y
    yy += y * y
  })
  const a = Math.sqrt(xx)
  const b = xy / a
  return { centre: project(view, region.point), a, b, c: Math.sqrt(Math.max(1e-6, yy - b * b)) }
}

function visibleShare(region: PlacedRegion, levels: Float32Array, image: LabelImage, view: View): number {
  const { centre, a, b, c } = screenEllipse(region, view)
  const tall = Math.sqrt(b * b + c * c)
  let count = 0
  const { width, height } = image
  for (let y = Math.max(0, Math.floor(centre[1] - tall)); y <= Math.min(height - 1, centre[1] + tall); y++)
    for (let x = Math.max(0, Math.floor(centre[0] - a)); x <= Math.min(width - 1, centre[0] + a); x++)
      if (real(levels, y * width + x) < 0) count++
  return count / (Math.PI * a * c)
}

const kappa = 0.5523

function ellipsePath({ centre, a, b, c }: Ellipse, size: number): string {
  const at = (u: number, v: number): Point => [centre[0] + a * u * size, centre[1] + (b * u + c * v) * size]
  const pen = new PathWriter().moveTo(at(1, 0))
  for (let i = 0; i < 4; i++) {
    const from = (i * Math.PI) / 2
    const [c0, s0] = [Math.cos(from), Math.sin(from)]
    const [c1, s1] = [-s0, c0]
    pen.curves([
      [at(c0, s0), at(c0 - s0 * kappa, s0 + c0 * kappa), at(c1 + s1 * kappa, s1 - c1 * kappa), at(c1, s1)],
    ])
  }
  return pen.close().toString()
}

function hatchPath(
  width: number,
  height: number,
  inside: (x: number, y: number) => boolean,
  step: number,
): string {
  const pen = new PathWriter()
  for (let c = -height; c < width; c += step) {
    let start = -1
    for (let y = 0; y <= height; y++) {
      const x = c + y
      const here = y < height && x >= 0 && x < width && inside(x, y)
      if (here && start < 0) start = y
      if (here || start < 0) continue
      if (y - start > 2) pen.moveTo([c + start + 0.5, start + 0.5]).lineTo([c + y - 0.5, y - 0.5])
      start = -1
    }
  }
  return pen.toString()
}
