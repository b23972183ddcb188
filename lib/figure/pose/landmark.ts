import { add, apply, type M3, mix, type V3 } from '../vector'
import type { BoneName, JointName, LandmarkName } from './part-names'
import { type Side, sides } from './side'
import type { Skeleton } from './skeleton'

interface Landmark {
  point: (s: Skeleton) => V3
  bone: BoneName
}

const jointBones = {
  hip: 'pelvis',
  knee: 'shin',
  ank: 'foot',
  toe: 'foot',
  heel: 'foot',
  sh: 'chest',
  el: 'farm',
  wr: 'farm',
  grip: 'hand',
} as const
const longBones = {
  thigh: ['hip', 'knee'],
  shin: ['knee', 'ank'],
  uarm: ['sh', 'el'],
  farm: ['el', 'wr'],
} as const

const landmarks = new Map<string, Landmark>()
for (const name of ['pelvis', 'lumbar', 'chest', 'neck', 'head'] as const)
  landmarks.set(name, { point: (s) => s.joints[name], bone: name })
for (const side of sides) {
  for (const [joint, bone] of Object.entries(jointBones)) {
    const name = `${joint}${side}` as JointName
    const frame = (bone === 'pelvis' || bone === 'chest' ? bone : `${bone}${side}`) as BoneName
    landmarks.set(name, { point: (s) => s.joints[name], bone: frame })
  }
  for (const name of [`foot${side}`, `hand${side}`] as const)
    landmarks.set(name, { point: (s) => s.joints[name], bone: name })
  for (const [bone, [a, b]] of Object.entries(longBones)) addLongBone(bone, a, b, side)
}

function addLongBone(bone: string, a: string, b: string, side: Side) {
  const from = `${a}${side}` as JointName
  const to = `${b}${side}` as JointName
  const name = `${bone}${side}` as BoneName
  landmarks.set(name, { point: (s) => mix(s.joints[from], s.joints[to], 0.5), bone: name })
}

const getEntry = (name: string) => {
  const found = landmarks.get(name)
  if (!found) throw new Error(`No landmark is called "${name}". Known: ${[...landmarks.keys()].join(', ')}.`)
  return found
}

/** A landmark's point, moved by `offset` centimetres in its bone's frame. Throws for an unknown name. */
export function getLandmark(s: Skeleton, name: string, offset?: V3): V3 {
  const { point, bone } = getEntry(name)
  return offset ? add(point(s), apply(s.bones[bone], offset)) : point(s)
}

/** The frame in which a landmark's offsets are measured. Throws for an unknown name. */
export const getLandmarkFrame = (s: Skeleton, name: string): M3 => s.bones[getEntry(name).bone]

/** The bone a landmark belongs to. Throws for an unknown name. */
export const getLandmarkBone = (name: LandmarkName): BoneName => getEntry(name).bone
