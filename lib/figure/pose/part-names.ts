import type { Side } from './side'

export const limbs = ['legL', 'legR', 'armL', 'armR'] as const
export type Limb = (typeof limbs)[number]

/** What the body has once, on its middle line. */
export type Middle = 'pelvis' | 'lumbar' | 'chest' | 'neck' | 'head'
type SidedJoint = 'hip' | 'knee' | 'ank' | 'toe' | 'heel' | 'foot' | 'sh' | 'el' | 'wr' | 'grip' | 'hand'
type SidedBone = 'thigh' | 'shin' | 'foot' | 'uarm' | 'farm' | 'hand'
export type JointName = Middle | `${SidedJoint}${Side}`
export type BoneName = Middle | `${SidedBone}${Side}`
/** A joint, or a long bone (its middle). */
export type LandmarkName = JointName | BoneName

export const sided = <Name extends string>(name: Name, side: Side) => `${name}${side}` as const
export const sideOf = (limb: Limb): Side => (limb === 'legL' || limb === 'armL' ? 'L' : 'R')
export const isLeg = (limb: Limb) => limb === 'legL' || limb === 'legR'
