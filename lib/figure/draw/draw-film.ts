import type { FigureFrame } from '../frame/figure-frame'
import type { FigureItem } from '../item'
import { buildScene, referenceOf } from '../scene'
import { placeRegion } from '../target'
import { drawView } from './draw-view'
import { windowFor } from './window'

/** Centimetres of a pixel in motion, where nobody counts fingers. */
const motionPixel = 0.8

/**
 * The way from start to end in `count` frames of one size, without arrows: played forwards, held, and played
 * backwards it is one repetition. Speed is even; the player eases. An item that does not move has one frame.
 */
export function drawFilm(item: FigureItem, count: number): FigureFrame[] {
  const reference = referenceOf(item)
  const moments = item.end ? Array.from({ length: count }, (_, i) => i / (count - 1)) : [0]
  const scenes = moments.map((t) => buildScene(item, t, reference, false))
  const view = windowFor(item, scenes, motionPixel)
  return scenes.map((scene, i) => {
    const patient = scene.skeletons[0]
    const regions = patient ? (item.targets ?? []).map((target) => placeRegion(patient, target)) : []
    const { paths } = drawView(scene, view, regions, 1.15, i === scenes.length - 1)
    return { width: view.width, height: view.height, paths }
  })
}
