import type { Problem } from '../check/problem'
import type { FigureFrame, FigurePath } from '../frame/figure-frame'
import { type FigureItem, type Inset, toCamera } from '../item'
import { getLandmark } from '../pose/landmark'
import { buildScene, type FigureScene, type Reference, referenceOf } from '../scene'
import { placeRegion } from '../target'
import { boundsOf, joinBounds, project, type Rectangle, toBasis, type View } from '../trace/camera'
import { clamp } from '../vector'
import { drawArrow } from './arrow'
import { createTerrain } from './clearance'
import { drawView } from './draw-view'
import { disc } from './face'
import { regionLevels } from './highlight'
import { addMark, type Layer } from './layer'
import { listMarkProblems } from './mark-problems'
import { movePath } from './move-path'
import { ink } from './palette'
import { drawSign } from './sign'
import { addVerdict } from './verdict'

/** The pictures of an item in one common window; an item that does not move has no end. */
export interface DrawnFigure {
  start: FigureFrame
  end: FigureFrame | null
  /** What arrows and signs hide; a picture with a problem is not to be stored. */
  problems: Problem[]
}

/** Centimetres of a pixel in print quality, and the margin round the figure. */
const printPixel = 0.5
const margin = 7

/** Draws an item's start and end, seen from the same place, arrows in the end (or in the only) picture. */
export function drawFigure(item: FigureItem): DrawnFigure {
  const reference = referenceOf(item)
  const moments = item.end ? [0, 1] : [0]
  const scenes = moments.map((t) => buildScene(item, t, reference))
  const view = windowFor(item, scenes, printPixel)
  const size = penSizeFor(view)
  const layers = scenes.map((scene, i) => drawMoment(item, scene, view, size, i === 0, scenes.length === 1))
  if (item.struck) addVerdict(layers, item.struck === 'start' ? 0 : 1, size / view.pixel)
  const inner = layers.map((layer) => layer.bounds).reduce(joinBounds)
  const bounds = item.inset?.outside ? widened(inner, item.inset) : inner
  const frames = layers.map((layer, i) =>
    toFrame([...layer.paths, ...insetOf(item, reference, bounds, i, moments)], bounds),
  )
  const [start, end] = frames
  if (!start) throw new Error('A figure needs a start.')
  return { start, end: end ?? null, problems: problemsOf(item, layers, size / view.pixel) }
}

function problemsOf(item: FigureItem, layers: readonly Layer[], unitLength: number): Problem[] {
  const allowed = new Set<string>(item.allow ?? [])
  return layers
    .flatMap(({ marks, terrain }, at) =>
      marks.flatMap((mark) => listMarkProblems(mark, terrain, at, unitLength)),
    )
    .filter((problem) => !allowed.has(problem.check))
}

/** The window that holds every scene. */
export function windowFor(item: FigureItem, scenes: readonly FigureScene[], pixel: number): View {
  const basis = toBasis(toCamera(item.view))
  const b = scenes.map((scene) => boundsOf(scene.primitives, basis)).reduce(joinBounds)
  return {
    ...basis,
    x0: b.x0 - margin,
    y0: b.y1 + margin,
    width: Math.ceil((b.x1 - b.x0 + 2 * margin) / pixel),
    height: Math.ceil((b.y1 - b.y0 + 2 * margin) / pixel),
    pixel,
  }
}

/** Large scenes are shown smaller, so they get thicker lines. */
export const penSizeFor = (view: View) =>
  clamp((Math.max(view.width, view.height * 1.25) * view.pixel) / 205, 0.85, 1.3)

function drawMoment(
  item: FigureItem,
  scene: FigureScene,
  view: View,
  size: number,
  first: boolean,
  only: boolean,
): Layer {
  const patient = scene.skeletons[0]
  const regions = patient ? (item.targets ?? []).map((target) => placeRegion(patient, target)) : []
  const { paths, traced } = drawView(scene, view, regions, size, (only || !first) && !item.inset)
  const levels = regions.length > 0 ? regionLevels(regions, traced.image, view) : null
  const layer: Layer = {
    paths,
    bounds: { x0: 0, y0: 0, x1: view.width, y1: view.height },
    terrain: createTerrain(traced.image, view, levels),
    marks: [],
  }
  const unitLength = size / view.pixel
  for (const arrow of item.arrows ?? [])
    if (only || Boolean(arrow.inStart) === first)
      addMark(layer, drawArrow(item, arrow, view, layer.terrain, unitLength), unitLength)
  if (!patient || (first && !only)) return layer
  for (const [name, spots] of [
    ['pause', item.holds ?? []],
    ['clock', item.clocks ?? []],
  ] as const)
    for (const { of, off } of spots) {
      const near = project(view, getLandmark(patient, of, off))
      addMark(layer, drawSign(name, near, layer.terrain, unitLength), unitLength)
    }
  return layer
}

function insetOf(
  item: FigureItem,
  reference: Reference,
  bounds: Rectangle,
  i: number,
  moments: readonly number[],
) {
  const { inset } = item
  if (!inset) return []
  const shown = inset.show === 'both' || (inset.show === 'start' ? i === 0 : i === moments.length - 1)
  return shown ? drawInset(item, inset, moments[i] ?? 0, reference, bounds) : []
}

const diameterOf = (inset: Inset, bounds: Rectangle) =>
  Math.round(Math.min((bounds.y1 - bounds.y0) * (inset.size ?? 0.5), 130))

function widened(bounds: Rectangle, inset: Inset): Rectangle {
  const more = diameterOf(inset, bounds) + 4
  return inset.corner.endsWith('r')
    ? { ...bounds, x1: bounds.x1 + more }
    : { ...bounds, x0: bounds.x0 - more }
}

/** Casts a close-up at twice its size and halves it into its corner of the picture. */
function drawInset(
  item: FigureItem,
  inset: Inset,
  t: number,
  reference: Reference,
  bounds: Rectangle,
): FigurePath[] {
  const scene = buildScene(item, t, reference)
  const patient = scene.skeletons[0]
  if (!patient) return []
  const diameter = diameterOf(inset, bounds)
  const pixels = diameter * 2
  const basis = toBasis(inset.view ?? toCamera(item.view))
  const [x, y] = project(
    { ...basis, x0: 0, y0: 0, width: 0, height: 0, pixel: 1 },
    getLandmark(patient, inset.of, inset.off),
  )
  const view: View = {
    ...basis,
    x0: x - inset.radius,
    y0: -y + inset.radius,
    width: pixels,
    height: pixels,
    pixel: (2 * inset.radius) / pixels,
    round: { x: diameter, y: diameter, radius: diameter - 3 },
  }
  const regions = (item.targets ?? []).map((target) => placeRegion(patient, target))
  const drawn = drawView(scene, view, regions, inset.radius / 52, true)
  const rim = disc([diameter, diameter], diameter - 3)
  const all: FigurePath[] = [
    { role: 'paper', d: rim, fill: '#f1f5f5' },
    ...drawn.paths,
    { role: 'outline', d: rim, stroke: ink.line, strokeWidth: 5 },
  ]
  const left = inset.corner.endsWith('r') ? bounds.x1 - diameter : bounds.x0
  const top = inset.corner.startsWith('b') ? bounds.y1 - diameter : bounds.y0
  return all.map((path) => ({
    ...path,
    d: movePath(path.d, left, top, 0.5),
    ...(path.strokeWidth === undefined ? {} : { strokeWidth: Math.round(path.strokeWidth * 50) / 100 }),
    ...(path.dash ? { dash: [path.dash[0] / 2, path.dash[1] / 2] as [number, number] } : {}),
  }))
}

function toFrame(paths: readonly FigurePath[], b: Rectangle): FigureFrame {
  const tenth = (v: number) => Math.round(v * 10) / 10
  const [dx, dy] = [tenth(-b.x0), tenth(-b.y0)]
  return {
    width: tenth(b.x1 - b.x0),
    height: tenth(b.y1 - b.y0),
    paths: paths.map((path) => ({ ...path, d: movePath(path.d, dx, dy) })),
  }
}
