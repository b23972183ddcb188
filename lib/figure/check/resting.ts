import { type Primitive, segments } from '../body/primitive'
import type { FigureItem } from '../item'
import { type Contact, listContacts } from '../pose/contacts'
import { isLeg, limbs, sided, sideOf } from '../pose/part-names'
import type { Pose } from '../pose/pose'
import { postures } from '../pose/postures'
import { type Side, sides } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import type { FigureScene } from '../scene'
import { applyInverse, sub, type V3 } from '../vector'
import { samples } from './body-samples'
import type { Problem } from './problem'

/** Centimetres of air under what is said to lie or stand. */
const air = 4
/** A foot so low is neither lifted nor standing. */
const footAir = 1.8
const lifted = 4.5
/** A head so high is held over the edge of a bench. */
const overEdge = 25

/** The patient's parts that hang in the air although the pose says that they lie or stand. */
export function checkResting(item: FigureItem, scene: FigureScene, at: 0 | 1): Problem[] {
  const [s] = scene.skeletons
  if (!s) return []
  const pose = poseAt(item, at)
  const tops = listTops(scene)
  const found = [...floatingParts(item, s, pose, tops), ...floatingFeet(item, s, pose, tops)]
  const head = floatingHead(item, scene, pose, tops)
  if (head) found.push(head)
  return found.map((message) => ({ check: 'ground', at, message }))
}

function poseAt(item: FigureItem, at: 0 | 1): Pose {
  const { rest } = postures[item.posture]
  const last = at === 1 ? { ...item.start, ...item.via, ...item.end } : item.start
  const pins = at === 1 ? { ...item.start.pins, ...item.via?.pins, ...item.end?.pins } : item.start.pins
  return { rest, ...last, ...(pins ? { pins } : {}) }
}

interface Top {
  height: number
  holds: (point: V3) => boolean
}

/** The upper faces of everything that can carry a body, and the floor. */
function listTops(scene: FigureScene): Top[] {
  const boxes = scene.primitives.flatMap((p): Top[] => {
    const { frame, half } = p
    if (p.shape !== 'box' || !frame || !half) return []
    const margin = 4
    const holds = (point: V3) => {
      const [x, , z] = applyInverse(frame, sub(point, p.a))
      return Math.abs(x) < half[0] + margin && Math.abs(z) < half[2] + margin
    }
    return [{ height: p.a[1] + half[1], holds }]
  })
  return [{ height: 0, holds: () => true }, ...boxes]
}

/** The air between a point and what is nearest under it; what sinks in a little still lies on it. */
function airUnder({ point, radius }: Contact, tops: readonly Top[]): number {
  const low = point[1] - radius
  const gaps = tops.filter((top) => top.holds(point) && top.height < low + 7).map((top) => low - top.height)
  return Math.max(0, Math.min(...gaps))
}

const leastAir = (contacts: readonly Contact[], tops: readonly Top[]) =>
  Math.min(...contacts.map((contact) => airUnder(contact, tops)))

/** Parts named in `rest`, where no height or lift takes them off. */
function floatingParts(item: FigureItem, s: Skeleton, pose: Pose, tops: readonly Top[]): string[] {
  if (pose.height !== undefined || pose.lift || item.posture === 'stand' || item.posture === 'sit') return []
  const contacts = listContacts(s)
  return (pose.rest ?? []).flatMap((part) => {
    const gap = leastAir(contacts[part], tops)
    return gap > air ? [`${part} floats ${gap.toFixed(1)} cm above what it rests on`] : []
  })
}

/** Feet on the floor: those that are pinned to it, and those of a standing person that are not lifted. */
function floatingFeet(item: FigureItem, s: Skeleton, pose: Pose, tops: readonly Top[]): string[] {
  return limbs.filter(isLeg).flatMap((limb) => {
    const side = sideOf(limb)
    const pin = pose.pins?.[limb]
    const gap = leastAir(solesOf(s, side), tops)
    const planted = pin?.floor && !pin.to
    if (planted && gap > air)
      return [`${limb} floats ${gap.toFixed(1)} cm above the floor that it is pinned to`]
    const free = !pin || pin.free
    if (item.posture !== 'stand' || !free || gap < footAir || gap > lifted) return []
    return [`${limb} hangs ${gap.toFixed(1)} cm above the floor: neither standing nor lifted`]
  })
}

const solesOf = (s: Skeleton, side: Side): Contact[] =>
  (['toe', 'heel'] as const).map((name) => ({ point: s.joints[sided(name, side)], radius: 1.7 }))

/** Lying on the back or side with a neck that is not bent, the head lies on something. */
function floatingHead(item: FigureItem, scene: FigureScene, pose: Pose, tops: readonly Top[]): string | null {
  const lying = ['supine', 'hook', 'sideL', 'sideR', 'prone'].includes(item.posture)
  const [flexion, bend] = pose.neck ?? postures[item.posture].angles.neck ?? [0, 0, 0]
  if (!lying || !(pose.rest ?? []).includes('torso') || flexion > 14 || flexion < -14 || Math.abs(bend) > 14)
    return null
  if (pose.spine?.some((v) => Math.abs(v) > 12) || pose.root?.some((v) => Math.abs(v) > 12)) return null
  const skull = scene.primitives.filter((p) => p.figure === 0 && p.segment === segments.head)
  const gap = Math.min(...skull.flatMap((p) => contactsOf(p).map((c) => airUnder(c, tops))))
  if (gap <= air || gap > overEdge || isHeld(scene)) return null
  return `the head floats ${gap.toFixed(1)} cm above what it lies on`
}

const contactsOf = (p: Primitive): Contact[] => samples(p).map(({ point, drop }) => ({ point, radius: drop }))

/** Whether a hand of anybody is under the head. */
function isHeld(scene: FigureScene): boolean {
  const head = scene.skeletons[0]?.joints.head
  if (!head) return false
  return scene.skeletons.some((s) =>
    sides.some((side) => {
      const [x, y, z] = sub(s.joints[sided('hand', side)], head)
      return Math.hypot(x, y, z) < 24
    }),
  )
}
