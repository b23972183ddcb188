import { type PlacedFigure, placeFigure } from '../draw/draw-figure'
import { drawView } from '../draw/draw-view'
import { drawInset } from '../draw/inset'
import { movePath } from '../draw/move-path'
import { windowFor } from '../draw/window'
import type { FigurePath } from '../frame/figure-frame'
import { type FigureItem, insetMoments } from '../item'
import { buildScene, type FigureScene, referenceOf } from '../scene'
import { placeRegions } from '../target'
import type { View } from '../trace/camera'
import { evenMoments } from './even-moments'
import { steadyRings } from './steady-rings'

/** A movement in pixels of its own. */
export interface MotionFrames {
  frames: FigurePath[][]
  scenes: FigureScene[]
  /** Where the still pictures lie among them: left, top, width, height. */
  box: readonly [number, number, number, number]
}

/**
 * A movement from start to end in `count` frames without arrows, evenly spaced, in the window and with the pen of the
 * still pictures, with the close-up of the end. `pixel` is the fineness in centimetres: in motion nobody counts fingers.
 */
export function drawFrames(item: FigureItem, count: number, pixel: number): MotionFrames {
  const reference = referenceOf(item)
  const moments = evenMoments(item, count)
  const scenes = moments.map((t) => buildScene(item, t, reference, false))
  const view = windowFor(item, scenes, pixel)
  const still = placeFigure(item)
  const bodies = steadyRings(scenes.map((scene) => drawBodies(item, scene, view, still.size)))
  const closeUps = steadyRings(
    moments.map((t) => drawCloseUp(item, () => buildScene(item, t, reference), view, still)),
  )
  const { x0, y0 } = still.bounds
  const { width, height } = still.start
  const { left, top, factor } = shiftFrom(still.view, view)
  return {
    frames: bodies.map((paths, i) => [...paths, ...(closeUps[i] ?? [])]),
    scenes,
    box: [left + x0 * factor, top + y0 * factor, width * factor, height * factor],
  }
}

function drawBodies(item: FigureItem, scene: FigureScene, view: View, size: number): FigurePath[] {
  const regions = placeRegions(scene.skeletons[0], item.targets)
  return drawView(scene, view, regions, size, !item.inset).paths
}

/** How much finer a close-up is cast than what is round it. */
const closer = 1.5

/** The close-up of the end picture, which moves too: where there is one, the movement is a small one. */
function drawCloseUp(
  item: FigureItem,
  sceneAt: () => FigureScene,
  view: View,
  still: PlacedFigure,
): FigurePath[] {
  const { inset } = item
  const { place, size } = still
  if (!inset || !place || !insetMoments(inset).end) return []
  const { left, top, factor } = shiftFrom(still.view, view)
  return drawInset(item, inset, sceneAt(), place, size, [], factor * closer).map((path) => ({
    ...path,
    d: movePath(path.d, left, top, factor),
    ...(path.strokeWidth === undefined ? {} : { strokeWidth: path.strokeWidth * factor }),
    ...(path.dash ? { dash: [path.dash[0] * factor, path.dash[1] * factor] as [number, number] } : {}),
  }))
}

/** How pixels of one window become those of another. */
const shiftFrom = (from: View, to: View) => ({
  left: (from.x0 - to.x0) / to.pixel,
  top: (to.y0 - from.y0) / to.pixel,
  factor: from.pixel / to.pixel,
})
