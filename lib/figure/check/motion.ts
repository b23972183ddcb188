import type { FigureItem } from '../item'
import { isLeg, type JointName, type Limb, limbs, sided, sideOf } from '../pose/part-names'
import type { Pin, Pose } from '../pose/pose'
import type { Skeleton } from '../pose/skeleton'
import type { FigureScene } from '../scene'
import { length, sub } from '../vector'
import { checkGround, checkLimbs } from './contact'
import { checkLimits } from './joint-limits'
import type { Problem } from './problem'

/** In how many evenly spaced moments a movement is looked at. */
export const momentCount = 13

/** A joint may be quicker than its mean by this factor and these centimetres; beyond that it jumps. */
const quicker = 3
const jumpSlack = 2
/** How far a planted foot or hand may drift, centimetres. */
const driftSlack = 1.5
/** Limbs that pass each other on the way may press this much deeper than limbs at rest, centimetres. */
const passing = 1

/** What goes wrong on the way from start to end: joints that jump, feet that drift, limbs through limbs. */
export function checkMotion(item: FigureItem, scenes: readonly FigureScene[]): Problem[] {
  const out: Problem[] = []
  const [first] = scenes
  first?.skeletons.forEach((_, who) => {
    const way = scenes.flatMap((scene) => scene.skeletons[who] ?? [])
    const poses = who === 0 ? item : item.clinician
    out.push(...checkJumps(way, who))
    if (poses) out.push(...checkDrift(way, poses, who))
  })
  scenes.forEach((scene, i) => {
    if (i === 0 || i === scenes.length - 1) return
    const at = i / (scenes.length - 1)
    scene.skeletons.forEach((skeleton, who) => {
      out.push(...checkLimits(skeleton, at, who))
    })
    out.push(...checkGround(scene, at), ...checkLimbs(scene, at, passing))
  })
  return firstOfEach(out)
}

/** One problem of a kind is enough: a fault that lasts is found in every moment. */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ check, message }) => {
    const key = `${check} ${message.replace(/-?[\d.]+/g, '')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const whose = (who: number) => (who === 0 ? '' : 'the clinician’s ')

function checkJumps(way: readonly Skeleton[], who: number): Problem[] {
  const out: Problem[] = []
  for (const name of Object.keys(way[0]?.joints ?? {}) as JointName[]) {
    const steps = way
      .slice(1)
      .map((s, i) => length(sub(s.joints[name], way[i]?.joints[name] ?? s.joints[name])))
    const mean = steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length)
    const most = Math.max(0, ...steps)
    if (most <= quicker * mean + jumpSlack) continue
    const message = `${whose(who)}${name} jumps by ${most.toFixed(1)} cm; its mean step is ${mean.toFixed(1)} cm`
    out.push({ check: 'motion', at: (steps.indexOf(most) + 1) / steps.length, message })
  }
  return out
}

type Poses = { start: Pose; via?: Pose | undefined; end?: Pose | undefined }

function checkDrift(way: readonly Skeleton[], poses: Poses, who: number): Problem[] {
  const out: Problem[] = []
  for (const limb of limbs) {
    if (!isPlanted(limb, poses)) continue
    const name = isLeg(limb) ? sided('ank', sideOf(limb)) : sided('wr', sideOf(limb))
    const start = way[0]?.joints[name]
    way.forEach((s, i) => {
      const drift = start ? length(sub(s.joints[name], start)) : 0
      if (drift <= driftSlack) return
      const message = `${whose(who)}${limb} is planted and drifts by ${drift.toFixed(1)} cm`
      out.push({ check: 'motion', at: i / (way.length - 1), message })
    })
  }
  return out
}

/** Pinned to a place of the world at the start, and never told to leave it. */
function isPlanted(limb: Limb, { start, via, end }: Poses): boolean {
  const first = start.pins?.[limb]
  const stays = (pin: Pin | undefined) => pin === undefined || (pin.hold === true && !pin.roll)
  return (
    Boolean(first && (first.floor || first.at) && !first.to) &&
    stays(via?.pins?.[limb]) &&
    stays(end?.pins?.[limb])
  )
}
