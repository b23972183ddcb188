import { type FigureItem, isMovement } from '../item'
import { drawFrames } from './draw-frames'
import { isLowering } from './is-lowering'
import { type MotionFile, type MotionPaint, stepsPerUnit } from './motion-file'
import { packPath } from './packed-path'
import { toSteps } from './to-steps'

/**
 * An item's way from start to end as it is stored, in `count` frames (the player eases) of `pixel` centimetres. Null
 * when nothing moves from one picture to the other.
 */
export function drawItemMotion(item: FigureItem, count: number, pixel: number): MotionFile | null {
  if (!isMovement(item)) return null
  const { frames, scenes, box } = drawFrames(item, count, pixel)
  const [left, top, width, height] = box
  const file: MotionFile = {
    box: [inSteps(left), inSteps(top), inSteps(width), inSteps(height)],
    lowers: isLowering(scenes),
    paints: [],
    paths: [],
    frames: [],
  }
  const place = createPlaces(file)
  file.frames = frames.map((paths) => paths.flatMap(({ role: _role, d, ...paint }) => place(paint, d)))
  return file
}

/** Finds the number of a paint and of a path, adding what is new. */
function createPlaces(file: MotionFile) {
  const paints = new Map<string, number>()
  const paths = new Map<string, number>()
  const number = <T>(known: Map<string, number>, list: T[], key: string, value: T) => {
    const found = known.get(key) ?? list.push(value) - 1
    known.set(key, found)
    return found
  }
  return (paint: MotionPaint, d: string): [number, number] | [] => {
    const steps = toSteps(d, stepsPerUnit)
    if (!/[lc]/.test(steps)) return []
    const path = packPath(steps)
    const stepped = {
      ...paint,
      ...(paint.strokeWidth === undefined ? {} : { strokeWidth: inSteps(paint.strokeWidth) }),
      ...(paint.dash ? { dash: paint.dash.map(inSteps) as [number, number] } : {}),
    }
    return [
      number(paints, file.paints, JSON.stringify(stepped), stepped),
      number(paths, file.paths, path, path),
    ]
  }
}

const inSteps = (pixels: number) => Math.round(pixels * stepsPerUnit * 10) / 10
