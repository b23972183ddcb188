import type { V3 } from '../vector'
import type { LandmarkName, Limb } from './part-names'

/** Three clinical angles in degrees. */
export type Triple = readonly [number, number, number]

/** Joint angles in degrees, clinical signs; whatever is left out comes from the posture. */
export interface Angles {
  /** Pelvis: pitch (forwards +), turn (left +), side lean (left +). */
  root?: Triple
  /** Flexion +, side bend left +, rotation left +. */
  spine?: Triple
  neck?: Triple
  /** Flexion, abduction, external rotation. */
  hipL?: Triple
  hipR?: Triple
  /** Flexion. */
  kneeL?: number
  kneeR?: number
  /** Dorsiflexion +. */
  ankL?: number
  ankR?: number
  /** Inversion + (the sole turns inwards), eversion −. */
  inL?: number
  inR?: number
  /** Flexion, abduction, external rotation. */
  shL?: Triple
  shR?: Triple
  /** Flexion. */
  elL?: number
  elR?: number
  /** Supination +. */
  foL?: number
  foR?: number
  /** Extension +. */
  wrL?: number
  wrR?: number
}

export const tripleAngles = ['root', 'spine', 'neck', 'hipL', 'hipR', 'shL', 'shR'] as const
export const singleAngles = [
  'kneeL',
  'kneeR',
  'ankL',
  'ankR',
  'inL',
  'inR',
  'elL',
  'elR',
  'foL',
  'foR',
  'wrL',
  'wrR',
] as const

export const handShapes = [
  'flat',
  'relax',
  'grip',
  'cup',
  'wrap',
  'pinch',
  'press',
  'clasp',
  'point',
  'two',
  'loose',
  'hug',
] as const
export type HandShape = (typeof handShapes)[number]

/** A hand on its way from one shape to another: a share of 0 is the first, of 1 the second. */
export interface HandTurn {
  from: HandShape
  to: HandShape
  share: number
}

/** Parts of the body that may lie on the support. */
export const restParts = ['torso', 'upper', 'seat', 'head', 'thigh', 'shin', 'foot', 'arm', 'toe'] as const
export type RestPart = (typeof restParts)[number]

/** A landmark of oneself, of the patient (`pt:`) as seen by the therapist, or of a prop (`prop:`). */
export type SpotName = LandmarkName | `pt:${LandmarkName}` | `prop:${string}`

/**
 * Where a hand or foot is kept. `floor`: lie flat on the support below where the angles put it.
 * `hold`: stay where it was at the start. `free`: no longer kept. `to`: on a landmark, with an offset in
 * centimetres in that bone's frame (world frame for props); `at`: on a point of the world.
 * `pole` is the world direction the knee or elbow points to, `dir` and `palm` the world directions of the
 * fingers (or toes) and of the palm. `dirOf` and `palmOf` give them in the landmark's own frame.
 */
export interface Pin {
  floor?: boolean
  hold?: boolean
  free?: boolean
  to?: SpotName
  off?: V3
  at?: V3
  pole?: V3
  dir?: V3
  palm?: V3
  /** Turns `dir` and `palm` with the landmark's bone instead of the world. */
  local?: boolean
  /** Keeps the place only: the foot or hand turns with the limb. */
  roll?: boolean
  /** Puts the centre of the closed fist, not the palm, on the spot. */
  fist?: boolean
}

export interface Pose extends Angles {
  rest?: readonly RestPart[]
  /** Extra height above the support, centimetres. */
  lift?: number
  /** Height of the pelvis above the support, centimetres; what rests is then left to pins. */
  height?: number
  /** Moves the pelvis on the ground plan, centimetres to the left and forwards. */
  shift?: readonly [number, number]
  handL?: HandShape
  handR?: HandShape
  pins?: Partial<Record<Limb, Pin>>
}
