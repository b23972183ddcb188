import type { FigurePath } from '../frame/figure-frame'
import type { Rectangle } from '../trace/camera'
import type { LabelImage } from '../trace/label-image'
import type { Terrain } from './clearance'
import { growBounds, type Mark } from './mark'

/** A picture on its way: what is painted, the box it needs, and what lies where in it. */
export interface Layer {
  paths: FigurePath[]
  image: LabelImage
  bounds: Rectangle
  terrain: Terrain
  marks: Mark[]
}

/** Puts an arrow or a sign into a picture, where later ones keep clear of it. */
export function addMark(layer: Layer, mark: Mark, unitLength: number) {
  layer.paths.push(...mark.paths)
  layer.marks.push(mark)
  layer.terrain.taken.push(...mark.stamps)
  layer.bounds = growBounds(layer.bounds, mark, unitLength)
}
