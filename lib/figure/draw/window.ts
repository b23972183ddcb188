import { type FigureItem, toCamera } from '../item'
import type { Ground } from '../prop/ground'
import type { FigureScene } from '../scene'
import { boundsOf, type CameraBasis, joinBounds, toBasis, type View } from '../trace/camera'
import { clamp, dot, type V3 } from '../vector'

/** Centimetres of a pixel in print quality. */
export const printPixel = 0.5
/** Free space round what is drawn, centimetres. */
const margin = 7

/** The window that holds every scene, or what of them lies above the height where the picture is cut. */
export function windowFor(item: FigureItem, scenes: readonly FigureScene[], pixel: number): View {
  const basis = toBasis(toCamera(item.view))
  const bottom = item.cutBelow === undefined ? undefined : cutLine(item.cutBelow, scenes, basis)
  const b = scenes.map((scene) => boundsOf(scene.primitives, basis, bottom)).reduce(joinBounds)
  const x0 = b.x0 - margin
  const width = Math.ceil((b.x1 - b.x0 + 2 * margin) / pixel)
  const height = Math.ceil((b.y1 + margin - (bottom ?? b.y0 - margin)) / pixel)
  if (bottom === undefined) return { ...basis, x0, y0: b.y1 + margin, width, height, pixel }
  return { ...basis, x0, y0: bottom + height * pixel, width, height, pixel, cutBelow: item.cutBelow }
}

/** How much of a table's near side is shown at least, centimetres. */
const rim = 3

/**
 * Where a world height is seen at the patient's place, in view centimetres; lower where the near corner of a table
 * above that height would be lost.
 */
function cutLine(height: number, scenes: readonly FigureScene[], basis: CameraBasis): number {
  const places = scenes.flatMap(({ skeletons, grounds }): V3[] => {
    const [x, , z] = skeletons[0]?.joints.pelvis ?? [0, 0, 0]
    const tops = grounds.filter((ground) => ground.area && ground.height > height)
    return [[x, height, z], ...tops.flatMap(cornersOf)]
  })
  return Math.min(...places.map((place) => dot(place, basis.up)))
}

const cornersOf = ({ height, area: [x0, x1, z0, z1] = [0, 0, 0, 0] }: Ground): V3[] =>
  [x0, x1].flatMap((x) => [z0, z1].map((z): V3 => [x, height - rim, z]))

/** How much thicker lines are drawn: large scenes are shown smaller. */
export const penSizeFor = (view: View) =>
  clamp((Math.max(view.width, view.height * 1.25) * view.pixel) / 205, 0.85, 1.3)
