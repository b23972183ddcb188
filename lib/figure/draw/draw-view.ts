import { groups, materials } from '../body/primitive'
import type { FigurePath } from '../frame/figure-frame'
import type { FigureScene } from '../scene'
import type { PlacedRegion } from '../target'
import { project, type View } from '../trace/camera'
import { cast } from '../trace/cast'
import { groupOf, isBody, isGround, materialOf, propLabel, readFillKey } from '../trace/label'
import { softShade } from '../trace/label-image'
import { lineStyles } from '../trace/line-style'
import { traceMask } from '../trace/mask'
import { PathWriter } from '../trace/path-data'
import { int, real } from '../trace/read'
import { type Traced, traceScene } from '../trace/trace-scene'
import { dot } from '../vector'
import { drawFace } from './face'
import { type Highlight, highlightRegions } from './highlight'
import { ink, paintOf } from './palette'
import { shadowPath } from './shadow'
import { taperedPath } from './taper'

export interface DrawnView {
  paths: FigurePath[]
  traced: Traced
  highlight: Highlight
}

/** Pen widths in centimetres of a full-size figure. */
const penWidth = 1.05
const outlineShare = 1.1
export const outlineWidth = outlineShare * penWidth
const widths: Record<number, number> = {
  [lineStyles.detail]: 0.55,
  [lineStyles.prop]: 0.6,
  [lineStyles.overlap]: 0.85,
  [lineStyles.outline]: outlineShare,
}
const round = (v: number) => Math.round(v * 100) / 100

/**
 * Draws a scene without its arrows. `size` enlarges the lines in pictures of large scenes; `showHidden` marks
 * regions that lie out of sight.
 */
export function drawView(
  scene: FigureScene,
  view: View,
  regions: readonly PlacedRegion[],
  size: number,
  showHidden: boolean,
): DrawnView {
  const traced = traceScene(scene, view)
  const unitLength = size / view.pixel
  const pen = penWidth * unitLength
  const paths: FigurePath[] = []
  const highlight = highlightRegions(regions, traced.image, view, unitLength)
  // the floor lies under furniture, tables and mats under what rests on them
  const grounds = scene.grounds.filter((g) => g.height >= (view.cutBelow ?? g.height))
  const onFloor = grounds.filter((g) => !g.area)
  const onTops = grounds.filter((g) => g.area)
  paths.push(...softShadow(shadowPath(scene.primitives, onFloor, view)))
  paths.push(...fillPaths(traced, scene, softShadow(shadowPath(scene.primitives, onTops, view))))
  paths.push(...shadePaths(traced))
  if (highlight.area) {
    paths.push({ role: 'target', d: highlight.area, fill: ink.target, fillOpacity: 0.55 })
    paths.push({
      role: 'hatch',
      d: highlight.hatch,
      stroke: ink.arrow,
      strokeWidth: round(0.55 * unitLength),
    })
  }
  paths.push(...linePaths(traced, pen))
  scene.skeletons.forEach((skeleton, i) => {
    const person = scene.people[i]
    if (person) paths.push(...drawFace(i, skeleton, person, traced.ray, view, pen))
  })
  paths.push(...markPaths(scene, traced, pen))
  for (const { d } of showHidden ? highlight.hidden : [])
    paths.push(
      { role: 'target', d, fill: ink.target, fillOpacity: 0.38 },
      { role: 'halo', d, stroke: ink.halo, strokeWidth: round(pen * 1.5) },
      {
        role: 'hatch',
        d,
        stroke: ink.arrow,
        strokeWidth: round(pen * 0.75),
        dash: [round(2 * unitLength), round(1.5 * unitLength)],
      },
    )
  return { paths, traced, highlight }
}

const softShadow = (d: string): FigurePath[] =>
  d ? [{ role: 'shadow', d, fill: ink.shadow, fillOpacity: 0.2 }] : []

/** Ground first, then shadows on it, then everything else; a thin line of its own colour hides seams. */
function fillPaths(traced: Traced, scene: FigureScene, shadow: FigurePath[]): FigurePath[] {
  const ground: FigurePath[] = []
  const rest: FigurePath[] = []
  for (const { key, path } of traced.fills) {
    const { role, fill } = paintOf(key, scene.people)
    const { material, figure } = readFillKey(key)
    const below = figure < 0 && isGround(propLabel(0, 0, material)) && material !== materials.wall
    ;(below ? ground : rest).push({ role, d: path, fill, stroke: fill, strokeWidth: 0.8 })
  }
  return [...ground, ...shadow, ...rest]
}

/** Every how manyth pixel takes part in the shade. */
const shadeStep = 2

function shadePaths({ image, view }: Traced): FigurePath[] {
  const radius = Math.max(1, Math.round(1.6 / view.pixel / shadeStep))
  const { width, height, levels } = softShade(image, shadeStep, radius)
  const isBare = (x: number, y: number) => {
    const label = int(image.labels, y * shadeStep * image.width + x * shadeStep)
    // a head is too small for a shade, which would look like a stain
    return isBody(label) && groupOf(label) !== groups.head && materialOf(label) !== materials.tunic
  }
  const d = traceMask(
    { width, height, levelAt: (x, y) => real(levels, y * width + x), insideAt: isBare },
    { step: shadeStep, smoothing: 3, error: 0.5, shortest: Math.round(26 / view.pixel) },
  )
  return d ? [{ role: 'shade', d, fill: ink.shade, fillOpacity: 0.13 }] : []
}

function linePaths({ lines, view }: Traced, pen: number): FigurePath[] {
  const out: FigurePath[] = []
  let tapered = ''
  let outline: FigurePath | undefined
  for (const line of lines) {
    if ('points' in line) {
      const width = pen * (widths[lineStyles.overlap] ?? 1)
      tapered += taperedPath(line.points, width, line.freeStart, line.freeEnd, 7 / view.pixel)
      continue
    }
    const path: FigurePath = {
      role: line.style === lineStyles.outline ? 'outline' : 'detail',
      d: line.path,
      stroke: ink.line,
      strokeWidth: round(pen * (widths[line.style] ?? 1)),
    }
    if (line.style === lineStyles.outline) outline = path
    else out.push(path)
  }
  if (tapered) out.push({ role: 'outline', d: tapered, fill: ink.line })
  return outline ? [...out, outline] : out
}

/** Snowflakes and waves on packs, where they can be seen. */
function markPaths(scene: FigureScene, { ray, view }: Traced, pen: number): FigurePath[] {
  const path = new PathWriter()
  for (const { from, to } of scene.marks) {
    const a = project(view, from)
    const b = project(view, to)
    const label = cast(ray, (a[0] + b[0]) / 2 - 0.5, (a[1] + b[1]) / 2 - 0.5)
    const middle = (dot(from, view.toward) + dot(to, view.toward)) / 2
    if (label === 0 || isBody(label) || middle < (ray.result[0] ?? 0) - 1.2) continue
    path.moveTo(a).lineTo(b)
  }
  const d = path.toString()
  return d ? [{ role: 'detail', d, stroke: ink.line, strokeWidth: round(pen * 0.65) }] : []
}
