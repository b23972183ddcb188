import { movePath } from '../draw/move-path'
import type { FigureFrame } from '../frame/figure-frame'
import { type FigureItem, isMovement } from '../item'
import { drawFrames } from './draw-frames'

/** Centimetres of a pixel on a strip. */
const stripPixel = 0.8

/** `count` pictures of the way from start to end as the player shows it; none when nothing moves. */
export function drawStrip(item: FigureItem, count: number): FigureFrame[] {
  if (!isMovement(item)) return []
  const { frames, box } = drawFrames(item, count, stripPixel)
  const [left, top, width, height] = box
  return frames.map((paths) => ({
    width,
    height,
    paths: paths.map((path) => ({ ...path, d: movePath(path.d, -left, -top) })),
  }))
}
