import { segments } from '../body/primitive'
import type { Skeleton } from '../pose/skeleton'
import { dot, type V3 } from '../vector'
import type { Field } from './field'
import { faceOf, groupOf, isHandPart, isProp, limbOf, materialOf, propOf, segmentOf } from './label'
import type { LabelImage } from './label-image'
import { double, int, real } from './read'

/** The lines of a drawing. */
export const lineStyles = { none: 0, detail: 1, overlap: 2, outline: 3, prop: 4 } as const

/** Decides which line, if any, is drawn between two neighbouring pixels. */
export function createClassifier(image: LabelImage, field: Field) {
  const { labels, depth, normals } = image
  return (a: number, b: number): number => {
    const la = int(labels, a)
    const lb = int(labels, b)
    if (!la || !lb) return isProp(la) || isProp(lb) ? lineStyles.prop : lineStyles.outline
    const propA = isProp(la)
    if (propA && isProp(lb)) return propOf(la) === propOf(lb) ? faceStyle(la, lb) : lineStyles.prop
    if (propA !== isProp(lb)) return lineStyles.outline
    const step = Math.abs(real(depth, a) - real(depth, b))
    let turn = 0
    for (let k = 0; k < 3; k++) turn += real(normals, a * 3 + k) * real(normals, b * 3 + k)
    if (limbOf(la) !== limbOf(lb)) return betweenLimbs(field, image, a, b, step, turn)
    return insideLimb(la, lb, step, turn)
  }
}

const faceStyle = (la: number, lb: number) =>
  faceOf(la) === faceOf(lb) ? lineStyles.none : lineStyles.detail

function insideLimb(la: number, lb: number, step: number, turn: number): number {
  const sa = segmentOf(la)
  const sb = segmentOf(lb)
  if (isHandPart(sa) && isHandPart(sb))
    return step > 0.45 || (sa !== sb && turn < 0.82) ? lineStyles.detail : lineStyles.none
  if (sa === segments.bigToe || sb === segments.bigToe)
    return step > 0.5 || turn < 0.8 ? lineStyles.detail : lineStyles.none
  if (step > 2.4 || turn < 0.1) return lineStyles.overlap
  return materialOf(la) !== materialOf(lb) ? lineStyles.detail : lineStyles.none
}

/** Two limbs never melt into one; limb and torso do near their joint and part with the distance from it. */
function betweenLimbs(
  field: Field,
  image: LabelImage,
  a: number,
  b: number,
  step: number,
  turn: number,
): number {
  const la = int(image.labels, a)
  const lb = int(image.labels, b)
  if (la >> 14 !== lb >> 14) return lineStyles.overlap
  const ga = groupOf(la)
  const gb = groupOf(lb)
  if (ga > 1 && gb > 1) return step > 0.25 || turn < 0.97 ? lineStyles.overlap : lineStyles.none
  const { view, blends } = field
  const j = (((la >> 14) - 1) * 6 + Math.max(ga, gb)) * 6
  const x = view.x0 + ((a % image.width) + 0.5) * view.pixel - double(blends, j)
  const y = view.y0 - (Math.floor(a / image.width) + 0.5) * view.pixel - double(blends, j + 1)
  const z = Math.max(real(image.depth, a), real(image.depth, b)) - double(blends, j + 2)
  const inner = double(blends, j + 4)
  const away = (Math.sqrt(x * x + y * y + z * z) - inner) / (double(blends, j + 5) - inner)
  const parting = away > 1 ? 0.9 : away > 0 ? 0.3 + 0.55 * away : 0.3
  if (step > 2.2 || turn < parting) return lineStyles.overlap
  return materialOf(la) !== materialOf(lb) ? lineStyles.detail : lineStyles.none
}

/** The limbs (figure and group) farther from the eye than their fellows; they take a darker tone. */
export function listFarLimbs(skeletons: readonly Skeleton[], toward: V3): Set<number> {
  const far = new Set<number>()
  skeletons.forEach((s, figure) => {
    const gap = (left: V3, right: V3) => dot(left, toward) - dot(right, toward)
    const arms = gap(s.joints.shL, s.joints.shR)
    const legs = gap(s.joints.hipL, s.joints.hipR)
    if (Math.abs(arms) > 14) far.add((figure + 1) * 8 + (arms < 0 ? 2 : 3))
    if (Math.abs(legs) > 8) far.add((figure + 1) * 8 + (legs < 0 ? 4 : 5))
  })
  return far
}
