import { groups } from '../body/primitive'
import type { PlacedRegion } from '../target'
import { project, toViewSpace, type View } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { figureOf, groupOf, isBody } from '../trace/label'
import type { LabelImage } from '../trace/label-image'
import { traceMask } from '../trace/mask'
import { PathWriter } from '../trace/path-data'
import { collectRuns, listSmallPieces } from '../trace/pieces'
import { int, real } from '../trace/read'
import { axisX, axisY, axisZ, dot, scale, type V3 } from '../vector'

/** An ellipse and the disc that holds it, pixels. */
interface Ring {
  d: string
  at: Point
  r: number
}

export interface Highlight {
  /** The visible part of the regions. */
  area: string
  /** Diagonal lines over it: they survive black and white. */
  hatch: string
  /** Dashed rings for regions that lie out of sight. */
  hidden: Ring[]
  /** For every pixel how deep it lies in the nearest region that shows: below 0 inside. Null without regions. */
  levels: Float32Array | null
}

/** A region counts as hidden when less than this share of it shows, or fewer square centimetres on paper. */
const hiddenShare = 0.06
const leastArea = 14
/** Loose bits of a highlight, square centimetres on paper. */
const leastPiece = 6

/** Levels of the regions that show, and the regions that don't. */
function measure(regions: readonly PlacedRegion[], image: LabelImage, view: View) {
  const levels = new Float32Array(image.labels.length).fill(1)
  const area = (view.grain ?? 1 / view.pixel) ** 2
  const hidden = regions.filter((region) => {
    const seen = regionPixels(region, image, view)
    const least = Math.max(hiddenShare * ellipseArea(screenEllipse(region, view)), leastArea * area)
    if (seen.filter(([, level]) => level < 0).length < least) return true
    for (const [i, level] of seen) if (level < real(levels, i)) levels[i] = level
    return false
  })
  if (hidden.length < regions.length) dropCrumbs(levels, image, leastPiece * area)
  return { levels, hidden }
}

function dropCrumbs(levels: Float32Array, { width, height }: LabelImage, least: number) {
  const bits = new Int32Array(levels.length)
  for (let i = 0; i < bits.length; i++) bits[i] = real(levels, i) < 0 ? 1 : -1
  const runs = collectRuns(bits, width, height, (bit) => bit)
  for (const piece of listSmallPieces(runs, () => least))
    for (const i of piece) {
      const base = (runs.row[i] ?? 0) * width
      levels.fill(1, base + (runs.from[i] ?? 0), base + (runs.to[i] ?? 0))
    }
}

/** The highlight of the patient's (first figure's) regions; `unitLength` sets the hatching, pixels. */
export function highlightRegions(
  regions: readonly PlacedRegion[],
  image: LabelImage,
  view: View,
  unitLength: number,
): Highlight {
  if (regions.length === 0) return { area: '', hatch: '', hidden: [], levels: null }
  const { levels, hidden } = measure(regions, image, view)
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
    hidden: hidden
      .filter((region) => isJustBeneath(region, image, view))
      .map((region) => ringOf(screenEllipse(region, view))),
    levels,
  }
}

/** Size of a ring beside the region it stands for. */
const ringSize = 0.62

const ringOf = (ellipse: Ellipse): Ring => ({
  d: ellipsePath(ellipse, ringSize),
  at: ellipse.centre,
  r: Math.max(ellipse.a, Math.hypot(ellipse.b, ellipse.c)) * ringSize,
})

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

/** A region next to a joint goes on over it: the thigh's on the trunk, the chest's on that side's arm. */
function isNextPart({ bone, side }: PlacedRegion, group: number): boolean {
  if (/^(thigh|uarm)/.test(bone)) return group === groups.torso
  return bone === 'chest' && side !== null && group === (side === 'L' ? groups.armL : groups.armR)
}

/** The patient's pixels round a region that belong to its part of the body, with their levels. */
function regionPixels(region: PlacedRegion, image: LabelImage, view: View): [number, number][] {
  const centre = toViewSpace(view, region.point)
  const axes = [axisX(region.frame), axisY(region.frame), axisZ(region.frame)].map((axis, i) =>
    scale(toViewSpace(view, axis), 1 / (region.half[i] ?? 1)),
  )
  const own = Object.values(groups).map((group) => isSamePart(region, group) || isNextPart(region, group))
  const [cx, cy] = project(view, region.point)
  const reach = Math.max(...region.half) / view.pixel
  const { width, height, labels, depth } = image
  const out: [number, number][] = []
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
      const i = y * width + x
      const label = int(labels, i)
      if (!isBody(label) || figureOf(label) !== 0 || !own[groupOf(label)]) continue
      const q: V3 = [
        view.x0 + (x + 0.5) * view.pixel - centre[0],
        view.y0 - (y + 0.5) * view.pixel - centre[1],
        real(depth, i) - centre[2],
      ]
      let sum = 0
      for (const axis of axes) sum += dot(axis, q) ** 2
      out.push([i, Math.sqrt(sum) - 1])
    }
  return out
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

const ellipseArea = ({ a, c }: Ellipse) => Math.PI * a * c

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
