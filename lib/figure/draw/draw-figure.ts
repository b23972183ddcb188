import type { Problem } from '../check/problem'
import type { FigureFrame, FigurePath } from '../frame/figure-frame'
import { type FigureItem, type Inset, insetMoments, isMovement } from '../item'
import { getLandmark } from '../pose/landmark'
import { buildScene, type FigureScene, referenceOf } from '../scene'
import { placeRegions } from '../target'
import { joinBounds, project, type Rectangle, type View } from '../trace/camera'
import { drawArrow } from './arrow'
import { createTerrain } from './clearance'
import { drawView, outlineWidth } from './draw-view'
import { drawInset, type InsetPlace, placeInset } from './inset'
import { addMark, type Layer } from './layer'
import type { Stamp } from './mark'
import { listMarkProblems } from './mark-problems'
import { movePath } from './move-path'
import { drawSign } from './sign'
import { addVerdict } from './verdict'
import { penSizeFor, printPixel, windowFor } from './window'

/** The pictures of an item in one common window; an item that does not move has no end. */
export interface DrawnFigure {
  start: FigureFrame
  end: FigureFrame | null
  /** What arrows and signs hide; a picture with a problem is not to be stored. */
  problems: Problem[]
}

/** Drawn pictures, and where they lie. */
export interface PlacedFigure extends DrawnFigure {
  /** The window that was drawn in, and the line width in it. */
  view: View
  size: number
  /** The pictures' common box, and the close-up's place, in pixels of the window. */
  bounds: Rectangle
  place: InsetPlace | undefined
}

/** Draws an item's start and end, seen from the same place, arrows in the end (or in the only) picture. */
export function drawFigure(item: FigureItem): DrawnFigure {
  const { start, end, problems } = placeFigure(item)
  return { start, end, problems }
}

const onTheWay = [0.25, 0.5, 0.75]

/** Draws an item's pictures and tells where they and their close-up lie. */
export function placeFigure(item: FigureItem): PlacedFigure {
  const reference = referenceOf(item)
  const moments = item.end ? [0, 1] : [0]
  const scenes = moments.map((t) => buildScene(item, t, reference))
  // a hand that swings out on the way has to stay in the picture when it moves
  const way = isMovement(item) ? onTheWay.map((t) => buildScene(item, t, reference, false)) : []
  const view = windowFor(item, [...scenes, ...way], printPixel)
  const size = penSizeFor(view)
  const layers = scenes.map((scene, i) => drawMoment(item, scene, view, size, i === 0, scenes.length === 1))
  if (item.struck) addVerdict(layers, item.struck, size / view.pixel)
  const inner = layers.map((layer) => layer.bounds).reduce(joinBounds)
  const { inset } = item
  const place = inset && placeInset(inset, inner, layers)
  const bounds = place ? joinBounds(inner, boxOf(place)) : inner
  const frames = layers.map((layer, i) => {
    const scene = scenes[i]
    const shown = inset && isShown(inset, i, layers.length)
    const arrows = inset?.arrows?.filter((each) => layers.length === 1 || Boolean(each.inStart) === (i === 0))
    const closeUp = shown && place && scene ? drawInset(item, inset, scene, place, size, arrows) : []
    return toFrame([...layer.paths, ...closeUp], bounds)
  })
  const [start, end] = frames
  if (!start) throw new Error('A figure needs a start.')
  const problems = problemsOf(item, layers, place, size / view.pixel)
  return { start, end: end ?? null, problems, view, size, bounds, place }
}

/** In which pictures a close-up is drawn. */
function isShown(inset: Inset, i: number, count: number): boolean {
  const moments = insetMoments(inset)
  return count === 1 || (i === 0 ? moments.start : moments.end)
}

function problemsOf(
  item: FigureItem,
  layers: readonly Layer[],
  place: InsetPlace | undefined,
  unitLength: number,
): Problem[] {
  const allowed = new Set<string>(item.allow ?? [])
  return layers
    .flatMap(({ marks, terrain }, at) => {
      const shown = item.inset && isShown(item.inset, at, layers.length)
      const closeUp = shown && place ? discOf(place) : undefined
      return marks.flatMap((mark) => listMarkProblems(mark, terrain, at, unitLength, closeUp))
    })
    .filter((problem) => !allowed.has(problem.check))
}

const discOf = ({ left, top, diameter }: InsetPlace): Stamp => ({
  at: [left + diameter / 2, top + diameter / 2],
  r: diameter / 2,
})

const boxOf = ({ left, top, diameter }: InsetPlace): Rectangle => ({
  x0: left,
  y0: top,
  x1: left + diameter,
  y1: top + diameter,
})

function drawMoment(
  item: FigureItem,
  scene: FigureScene,
  view: View,
  size: number,
  first: boolean,
  only: boolean,
): Layer {
  const patient = scene.skeletons[0]
  const regions = placeRegions(patient, item.targets)
  const { paths, traced, highlight } = drawView(scene, view, regions, size, (only || !first) && !item.inset)
  const layer: Layer = {
    paths,
    image: traced.image,
    bounds: { x0: 0, y0: 0, x1: view.width, y1: view.height + lineEnds(view, size) },
    terrain: createTerrain(traced.image, view, highlight.levels),
    marks: [],
  }
  const unitLength = size / view.pixel
  const { inset } = item
  layer.terrain.taken.push(...cutStamps(view, 5 * unitLength))
  if ((only || !first) && !inset) layer.terrain.taken.push(...highlight.hidden)
  if (inset && !inset.outside && isShown(inset, first ? 0 : 1, only ? 1 : 2))
    layer.terrain.taken.push(discOf(placeInset(inset, layer.bounds, [layer])))
  for (const arrow of item.arrows ?? [])
    if (only || Boolean(arrow.inStart) === first)
      addMark(layer, drawArrow(item, arrow, view, layer.terrain, unitLength), unitLength)
  if (!patient) return layer
  for (const [name, spots] of [
    ['pause', item.holds ?? []],
    ['clock', item.clocks ?? []],
  ] as const)
    for (const { of, off, inStart } of spots) {
      if (!only && Boolean(inStart) !== first) continue
      const near = project(view, getLandmark(patient, of, off))
      addMark(layer, drawSign(name, near, layer.terrain, unitLength), unitLength)
    }
  return layer
}

/** Room for the round ends of the lines that stop where the picture is cut off. */
const lineEnds = ({ cutBelow, pixel }: View, size: number) =>
  cutBelow === undefined ? 0 : Math.ceil((outlineWidth / 2) * (size / pixel))

/** Where the picture is cut off there is no room for arrows and signs. */
function cutStamps({ cutBelow, width, height }: View, r: number): Stamp[] {
  if (cutBelow === undefined) return []
  return Array.from({ length: Math.ceil(width / r) }, (_, i) => ({ at: [i * r, height + r], r }))
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
