import type { FigurePath } from '../frame/figure-frame'
import { type Arrow, type FigureItem, type Inset, toCamera } from '../item'
import { getLandmark } from '../pose/landmark'
import type { FigureScene } from '../scene'
import { placeRegions } from '../target'
import { type CameraBasis, project, type Rectangle, toBasis, type View } from '../trace/camera'
import type { LabelImage } from '../trace/label-image'
import { int } from '../trace/read'
import { apply, clamp, type M3, scale } from '../vector'
import { drawArrow } from './arrow'
import { createTerrain } from './clearance'
import { drawView } from './draw-view'
import { disc } from './face'
import type { Layer } from './layer'
import { movePath } from './move-path'
import { ink } from './palette'
import { printPixel } from './window'

/** A round close-up's place in the picture, pixels. */
export interface InsetPlace {
  left: number
  top: number
  diameter: number
}

/** Free space between a close-up and what it stands beside, and the greatest size over a corner; pixels. */
const gap = 10
const largestOver = 130

/** Where a close-up goes: over a corner of the picture, or beside it as near as what is drawn allows. */
export function placeInset(inset: Inset, bounds: Rectangle, layers: readonly Layer[]): InsetPlace {
  const share = (bounds.y1 - bounds.y0) * (inset.size ?? 0.5)
  const diameter = Math.round(inset.outside ? share : Math.min(share, largestOver))
  const right = inset.corner.endsWith('r')
  const top = inset.corner.startsWith('b') ? bounds.y1 - diameter : bounds.y0
  if (!inset.outside) return { left: right ? bounds.x1 - diameter : bounds.x0, top, diameter }
  const sign = right ? 1 : -1
  const radius = diameter / 2
  let nearest = Number.NEGATIVE_INFINITY
  const keepOff = (x: number, y: number, room: number) => {
    const reach = radius + gap + room
    const off = y - (top + radius)
    if (Math.abs(off) < reach) nearest = Math.max(nearest, sign * x + Math.sqrt(reach * reach - off * off))
  }
  for (const { image, marks } of layers) {
    for (let y = 0; y < image.height; y += 2) keepOff(outermost(image, y, right), y, 0)
    for (const { at, r } of marks.flatMap((mark) => mark.stamps)) keepOff(at[0], at[1], r)
  }
  const centre = Math.round(sign * nearest)
  return { left: centre - radius, top, diameter }
}

/** The last column with something in it, seen from one side. */
function outermost({ width, labels }: LabelImage, y: number, right: boolean): number {
  const step = right ? -1 : 1
  let x = right ? width - 1 : 0
  while (x >= 0 && x < width && int(labels, y * width + x) === 0) x += step
  if (x < 0 || x >= width) return right ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return x
}

/** A small close-up is cast at twice its size. */
const detailOf = ({ diameter }: InsetPlace) => (diameter > 180 ? 1 : 2)

const turned = ({ right, up, toward }: CameraBasis, frame: M3 | undefined): CameraBasis =>
  frame
    ? { right: apply(frame, right), up: apply(frame, up), toward: apply(frame, toward) }
    : { right, up, toward }

/** Draws a close-up with pen and hatching of the picture it belongs to (`size`), cast at about `detail` times its size. */
export function drawInset(
  item: FigureItem,
  inset: Inset,
  scene: FigureScene,
  place: InsetPlace,
  size: number,
  arrows: readonly Arrow[] = [],
  detail = detailOf(place),
): FigurePath[] {
  const patient = scene.skeletons[0]
  if (!patient) return []
  const pixels = Math.round(place.diameter * detail)
  const finer = pixels / place.diameter
  const upright = turned(
    toBasis(inset.view ?? toCamera(item.view)),
    inset.turnsWith && patient.bones[inset.turnsWith],
  )
  const basis = inset.flipped
    ? { ...upright, right: scale(upright.right, -1), up: scale(upright.up, -1) }
    : upright
  const [x, y] = project(
    { ...basis, x0: 0, y0: 0, width: 0, height: 0, pixel: 1 },
    getLandmark(patient, inset.of, inset.off),
  )
  const middle = pixels / 2
  const radius = middle - 1.5 * finer
  const view: View = {
    ...basis,
    x0: x - inset.radius,
    y0: -y + inset.radius,
    width: pixels,
    height: pixels,
    pixel: (2 * inset.radius) / pixels,
    grain: finer / printPixel,
    round: { x: middle, y: middle, radius },
  }
  const regions = placeRegions(patient, item.targets)
  const thin = clamp(place.diameter / 190, 0.65, 1)
  const drawn = drawView(scene, view, regions, (size * thin * view.pixel * finer) / printPixel, true)
  const rim = disc([middle, middle], radius)
  const all: FigurePath[] = [
    { role: 'paper', d: rim, fill: '#f1f5f5' },
    ...drawn.paths,
    { role: 'outline', d: rim, stroke: ink.line, strokeWidth: 2.5 * finer },
  ]
  const terrain = createTerrain(drawn.traced.image, view, drawn.highlight.levels)
  for (const arrow of arrows) {
    // seen through a camera that turns with the body, only the last moment lies where it is drawn
    const still = { ...arrow, fixed: true, ...(arrow.seenAs && { from: 1 }) }
    all.push(...drawArrow(item, still, view, terrain, (size / printPixel) * finer).paths)
  }
  const scaled = (n: number) => Math.round((n / finer) * 100) / 100
  return all.map((path) => ({
    ...path,
    d: movePath(path.d, place.left, place.top, 1 / finer),
    ...(path.strokeWidth === undefined ? {} : { strokeWidth: scaled(path.strokeWidth) }),
    ...(path.dash ? { dash: [scaled(path.dash[0]), scaled(path.dash[1])] as [number, number] } : {}),
  }))
}
