import type { FigurePath } from '../frame/figure-frame'
import { joinBounds, type Rectangle } from '../trace/camera'
import type { Point } from '../trace/cracks'

/** A round piece of a mark: centre and radius, pixels. Together they cover its ink. */
export interface Stamp {
  at: Point
  r: number
}

/** An arrow or a sign: how it is painted, and where its ink lies. */
export interface Mark {
  /** How a problem names it. */
  name: string
  paths: FigurePath[]
  stamps: Stamp[]
  /** The movement goes straight towards or away from the eye, so that no arrow can show its direction. */
  endOn?: boolean
}

/** White round the ink where it crosses something, centimetres of a full-size figure. */
export const haloWidth = 1.3

/** The box that holds a mark too, with its halo. */
export const growBounds = (bounds: Rectangle, mark: Mark, unitLength: number): Rectangle =>
  mark.stamps.reduce((box, { at: [x, y], r }) => {
    const by = r + (haloWidth + 1) * unitLength
    return joinBounds(box, { x0: x - by, y0: y - by, x1: x + by, y1: y + by })
  }, bounds)

export const movePoint = (p: Point, [dx, dy]: Point): Point => [p[0] + dx, p[1] + dy]

/** Two decimals, as stroke widths are stored. */
export const roundWidth = (v: number) => Math.round(v * 100) / 100
