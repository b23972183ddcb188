import { getLandmark, getLandmarkBone, getLandmarkFrame } from './pose/landmark'
import type { BoneName, LandmarkName } from './pose/part-names'
import type { Side } from './pose/side'
import type { Skeleton } from './pose/skeleton'
import type { M3, V3 } from './vector'

/** An ellipsoid fixed to a bone: `r` are its half sizes in that bone's frame, centimetres. */
export interface Region {
  at: LandmarkName
  off?: V3
  r: V3
}

/** Muscles and places that a picture can highlight, for the right side; the left is the mirror image. */
const rightRegions = {
  glute: { at: 'pelvis', off: [-8.5, -3, -8], r: [9, 10, 9] },
  piriformis: { at: 'pelvis', off: [-9, -1, -9], r: [8, 6, 8] },
  gluteMed: { at: 'pelvis', off: [-13, 3, -2], r: [7, 8.5, 9] },
  hipFlexor: { at: 'hipR', off: [0, -4, 9], r: [8, 14, 8] },
  hipJoint: { at: 'hipR', off: [-1, 0, 3], r: [9, 9, 9] },
  outerHip: { at: 'hipR', off: [-8, 0, 0], r: [7, 10, 9] },
  outerThigh: { at: 'thighR', off: [-7, 0, 1], r: [5, 18, 7] },
  quad: { at: 'thighR', off: [0, 0, 7], r: [8, 19, 6] },
  hamstring: { at: 'thighR', off: [-1, 0, -6.5], r: [8.5, 19, 7] },
  adductor: { at: 'thighR', off: [6, 4, 1], r: [5, 17, 7] },
  sciatic: { at: 'thighR', off: [-1, 0, -7], r: [7.5, 22, 6] },
  calf: { at: 'shinR', off: [0, 6, -5], r: [6, 13, 5] },
  shin: { at: 'shinR', off: [0, 6, 4.5], r: [5, 14, 4] },
  knee: { at: 'kneeR', off: [0, 0, 3], r: [6, 6, 6] },
  ankle: { at: 'ankR', off: [0, 0, 0], r: [6, 6, 7] },
  sole: { at: 'footR', off: [0, -1, 2], r: [5, 4, 11] },
  shoulder: { at: 'shR', off: [-2, 0, 0], r: [8, 8, 8] },
  upperArm: { at: 'uarmR', off: [0, 0, 2], r: [5, 10, 5] },
  upperTrapezius: { at: 'chest', off: [-9, 24, -3], r: [7, 5, 5] },
  quadratus: { at: 'lumbar', off: [-9, 3, -6], r: [6, 10, 6] },
  oblique: { at: 'lumbar', off: [-11, 4, 4], r: [6, 11, 8] },
} satisfies Record<string, Region>

const middleRegions = {
  lowBack: { at: 'lumbar', off: [0, 4, -9], r: [9, 10, 5] },
  sacrum: { at: 'pelvis', off: [0, 3, -10], r: [6, 6, 5] },
  midBack: { at: 'chest', off: [0, 8, -9], r: [9, 11, 6] },
  belly: { at: 'lumbar', off: [0, 2, 9], r: [10, 10, 6] },
  chest: { at: 'chest', off: [0, 12, 9], r: [12, 8, 6] },
  neck: { at: 'neck', off: [0, 2, -4], r: [6, 7, 4] },
  pelvicFloor: { at: 'pelvis', off: [0, -9, 0], r: [8, 4, 9] },
} satisfies Record<string, Region>

export type TargetName = keyof typeof middleRegions | `${keyof typeof rightRegions}${Side}`
export type Target = TargetName | Region

/** A highlighted region in the world: centre, axes and half sizes. */
export interface PlacedRegion {
  point: V3
  frame: M3
  half: V3
  /** The bone it belongs to. */
  bone: BoneName
  /** The side of the body it lies on; null in the middle. */
  side: Side | null
}

/** The region a target stands for. Throws for an unknown name. */
export function getRegion(target: Target): Region {
  if (typeof target !== 'string') return target
  const middle = Object.entries(middleRegions).find(([name]) => name === target)?.[1]
  if (middle) return middle as Region
  const right: Region | undefined = Object.entries(rightRegions).find(
    ([name]) => name === target.slice(0, -1),
  )?.[1] as Region | undefined
  if (!right) throw new Error(`No target is called "${target}".`)
  if (target.endsWith('R')) return right
  const at = right.at.endsWith('R') ? (`${right.at.slice(0, -1)}L` as LandmarkName) : right.at
  const [x, y, z] = right.off ?? [0, 0, 0]
  return { at, off: [-x, y, z], r: right.r }
}

function placeRegion(skeleton: Skeleton, target: Target): PlacedRegion {
  const region = getRegion(target)
  return {
    point: getLandmark(skeleton, region.at, region.off),
    frame: getLandmarkFrame(skeleton, region.at),
    half: region.r,
    bone: getLandmarkBone(region.at),
    side: sideOfRegion(region),
  }
}

/** The highlighted regions of a patient; none when there is no patient. */
export const placeRegions = (
  skeleton: Skeleton | undefined,
  targets: readonly Target[] = [],
): PlacedRegion[] => (skeleton ? targets.map((target) => placeRegion(skeleton, target)) : [])

/** The side of the body a place lies on; null in the middle. */
export function sideOfRegion({ at, off }: Pick<Region, 'at' | 'off'>): Side | null {
  if (/(hip|knee|ank|toe|heel|foot|sh|el|wr|grip|hand|thigh|shin|uarm|farm)[LR]$/.test(at))
    return at.endsWith('L') ? 'L' : 'R'
  const x = off?.[0] ?? 0
  if (Math.abs(x) < 4) return null
  return x > 0 ? 'L' : 'R'
}
