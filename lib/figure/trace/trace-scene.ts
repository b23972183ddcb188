import type { Person } from '../body/person'
import type { Primitive } from '../body/primitive'
import type { Skeleton } from '../pose/skeleton'
import type { View } from './camera'
import { cast } from './cast'
import { type Arc, type Point, type Refine, traceBorders } from './cracks'
import { createField } from './field'
import { type Bezier, fitCurve, smoothSoft } from './fit'
import { isBody, isProp, limbOf, propOf, toFillKey } from './label'
import { createLabelImage, type LabelImage } from './label-image'
import { createClassifier, listFarLimbs } from './line-style'
import { chainLines, type Line } from './lines'
import { loopPath } from './loops'
import { createRay, type Ray } from './ray'
import { byte, int, real } from './read'
import { dropSlivers } from './slivers'
import { fitStraight } from './straight'
import { tileSize } from './tiles'

export interface Scene {
  primitives: Primitive[]
  skeletons: Skeleton[]
  people: Person[]
}

/** A scene seen through a view: areas of one colour, and the lines between them. */
export interface Traced {
  view: View
  ray: Ray
  image: LabelImage
  fills: { key: number; path: string }[]
  lines: Line[]
}

/** Casts a scene and traces what is seen into curves. */
export function traceScene(scene: Scene, view: View): Traced {
  const field = createField(scene.primitives, scene.skeletons, scene.people, view)
  const ray = createRay(field)
  const image = createLabelImage(ray)
  const moved = dropSlivers(image, view)
  const arcs = traceBorders(
    view.width,
    view.height,
    image.labels,
    createRefiner(image, ray, moved),
    createClassifier(image, field),
  )
  const { tiles } = field
  const isFine = ([x, y]: Point) =>
    (tiles.fine[Math.floor(y / tileSize) * tiles.columns + Math.floor(x / tileSize)] ?? 0) === 1
  const isFlat = (label: number) => label === 0 || (isProp(label) && isSharp(field.primitives[propOf(label)]))
  const curves = arcs.map((arc) => {
    if (isFlat(arc.left) && isFlat(arc.right)) return fitStraight(arc.points, 1.1)
    const prop = isProp(arc.left) || isProp(arc.right)
    return prop ? fitCurve(arc.points, 0.26) : fitCurve(smoothSoft(arc.points, arc.closed, 3, isFine), 0.3)
  })
  const far = listFarLimbs(scene.skeletons, view.toward)
  const keyOf = (label: number) => toFillKey(label, isBody(label) && far.has(limbOf(label)))
  return {
    view,
    ray,
    image,
    fills: fillPaths(arcs, curves, keyOf),
    lines: chainLines(arcs, curves, view, isFine),
  }
}

/** Edges between flat faces are straight; sampled they would waver. */
const isSharp = (p: Primitive | undefined) => p?.shape === 'box' && (p.round ?? 0) < 0.25

function fillPaths(arcs: readonly Arc[], curves: readonly Bezier[][], keyOf: (label: number) => number) {
  const keys = new Set(arcs.flatMap((arc) => [keyOf(arc.left), keyOf(arc.right)]))
  keys.delete(0)
  return [...keys]
    .sort((a, b) => a - b)
    .map((key) => ({ key, path: loopPath(arcs, curves, keyOf, key) }))
    .filter((fill) => fill.path !== '')
}

/** Finds by bisection where between two pixels the label changes; every second crack of plain outlines is skipped. */
function createRefiner(image: LabelImage, ray: Ray, moved: Uint8Array): Refine {
  const { width, height, labels, depth } = image
  const { tiles } = ray.field
  // a border within a sixteenth of a pixel, which smoothing and fitting blur anyway
  const steps = 3
  let skip = false
  return (ax, ay, bx, by) => {
    if (ax < 0 || ay < 0 || bx >= width || by >= height) return 0.5
    const ia = ay * width + ax
    const ib = by * width + bx
    const changed = byte(moved, ia) === 1
    if (changed && byte(moved, ib) === 1) return 0.5
    const tile = Math.floor(ay / tileSize) * tiles.columns + Math.floor(ax / tileSize)
    if (!byte(tiles.fine, tile)) {
      skip = !skip
      if (skip) return null
    }
    const keep = int(labels, changed ? ib : ia)
    const from = Math.max(real(depth, ia), real(depth, ib)) + 1.5
    let lo = 0
    let hi = 1
    for (let k = 0; k < steps; k++) {
      const middle = (lo + hi) / 2
      const same = cast(ray, ax + (bx - ax) * middle, ay + (by - ay) * middle, from) === keep
      if (same !== changed) lo = middle
      else hi = middle
    }
    return (lo + hi) / 2
  }
}
