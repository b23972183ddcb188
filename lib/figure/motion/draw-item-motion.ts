import { drawFigure } from '../draw/draw-figure'
import { drawView } from '../draw/draw-view'
import { penSizeFor, windowFor } from '../draw/window'
import type { FigureFrame } from '../frame/figure-frame'
import { type FigureItem, isMovement } from '../item'
import { buildScene, type FigureScene, referenceOf } from '../scene'
import { placeRegion } from '../target'
import type { View } from '../trace/camera'
import { type MotionFile, type MotionPaint, stepsPerUnit } from './motion-file'
import { toSteps } from './to-steps'

/** Centimetres of a pixel in motion, where nobody counts fingers, and in the still pictures. */
const motionPixel = 1
const stillPixel = 0.5

/** Height in centimetres by which a body has to sink for the movement to be a lowering. */
const sinking = 1

/**
 * An item's way from start to end in `count` frames without arrows, evenly spaced (the player eases), in the window
 * and with the pen of its still pictures. Null when nothing moves from one to the other.
 */
export function drawItemMotion(item: FigureItem, count: number): MotionFile | null {
  if (!isMovement(item)) return null
  const reference = referenceOf(item)
  const scenes = Array.from({ length: count }, (_, i) => buildScene(item, i / (count - 1), reference, false))
  const view = windowFor(item, scenes, motionPixel)
  const still = placeStill(item)
  const file: MotionFile = {
    box: boxOf(still, view),
    lowers: isLowering(scenes),
    paints: [],
    paths: [],
    frames: [],
  }
  const place = createPlaces(file)
  scenes.forEach((scene, i) => {
    const patient = scene.skeletons[0]
    const regions = patient ? (item.targets ?? []).map((target) => placeRegion(patient, target)) : []
    const { paths } = drawView(scene, view, regions, still.pen, i === count - 1 && !item.inset)
    file.frames.push(paths.flatMap(({ role: _role, d, ...paint }) => place(paint, d)))
  })
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
    const path = toSteps(d, stepsPerUnit)
    if (!/[lc]/.test(path)) return []
    const inSteps = {
      ...paint,
      ...(paint.strokeWidth === undefined ? {} : { strokeWidth: round(paint.strokeWidth * stepsPerUnit) }),
      ...(paint.dash ? { dash: paint.dash.map((n) => round(n * stepsPerUnit)) as [number, number] } : {}),
    }
    return [
      number(paints, file.paints, JSON.stringify(inSteps), inSteps),
      number(paths, file.paths, path, path),
    ]
  }
}

const round = (n: number) => Math.round(n * 10) / 10

interface Still {
  frame: FigureFrame
  /** View centimetres of the picture's top left corner. */
  left: number
  top: number
  pen: number
}

/** Where the still pictures lie: their window grows with arrows and insets, which shows in how far paths moved. */
function placeStill(item: FigureItem): Still {
  const reference = referenceOf(item)
  const scenes = [0, 1].map((t) => buildScene(item, t, reference))
  const view = windowFor(item, scenes, stillPixel)
  const pen = penSizeFor(view)
  const { start } = drawFigure(item)
  const first = scenes[0] as FigureScene
  const [x, y] = firstPoint(drawView(first, view, [], pen, false).paths[0]?.d)
  const [movedX, movedY] = firstPoint(start.paths[0]?.d)
  return {
    frame: start,
    left: view.x0 - (movedX - x) * stillPixel,
    top: view.y0 + (movedY - y) * stillPixel,
    pen,
  }
}

function firstPoint(d = ''): [number, number] {
  const [, x, y] = /^M(-?[\d.]+) ?(-?[\d.]+)/.exec(d) ?? []
  if (x === undefined || y === undefined) throw new Error('A still picture begins with no place.')
  return [Number(x), Number(y)]
}

function boxOf({ frame, left, top }: Still, view: View): MotionFile['box'] {
  const toStep = (centimetres: number) => round((centimetres / view.pixel) * stepsPerUnit)
  return [
    toStep(left - view.x0),
    toStep(view.y0 - top),
    toStep(frame.width * stillPixel),
    toStep(frame.height * stillPixel),
  ]
}

/**
 * The trunk says which way it goes, or the legs where the trunk stays; arms that pull a band down work, and do not
 * give way.
 */
function isLowering(scenes: readonly FigureScene[]): boolean {
  const sunk = (joints: RegExp) => heightOf(joints, scenes[0]) - heightOf(joints, scenes.at(-1))
  const trunk = sunk(/^(pelvis|lumbar|chest|neck|head)$/)
  return (Math.abs(trunk) > 2 * sinking ? trunk : sunk(/^(hip|knee|ank|toe|heel|foot)[LR]$/)) > sinking
}

/** Middle height of some of the patient's joints. */
function heightOf(names: RegExp, scene: FigureScene | undefined): number {
  const joints = Object.entries(scene?.skeletons[0]?.joints ?? {}).filter(([name]) => names.test(name))
  return joints.reduce((sum, [, joint]) => sum + joint[1], 0) / Math.max(1, joints.length)
}
