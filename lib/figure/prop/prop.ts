import type { LandmarkName } from '../pose/part-names'
import type { Side } from '../pose/side'
import type { V3 } from '../vector'
import type { CupTip } from './cup'

/** A place on the patient (offset in the landmark's frame) or in the world, centimetres. */
export type Spot = { of: LandmarkName; off?: V3 } | { at: V3 }

/** Somewhere on the ground, with a turn to the left in degrees. */
interface Placed {
  at?: V3
  yaw?: number
}

/**
 * Things in the picture. Mat, table and bed fit themselves under the patient; a chair without `at` fits itself
 * under a sitter. What hangs between limbs follows them.
 */
export type Prop = PropShape & {
  /** In one of the two pictures only, where they are apart. */
  show?: 'start' | 'end'
}

type PropShape =
  | { kind: 'mat' | 'table' | 'bed'; area?: { x0: number; x1: number; z0: number; z1: number } }
  | ({ kind: 'chair'; height?: number; back?: boolean } & Placed)
  | ({ kind: 'stool'; height?: number } & Placed)
  | ({ kind: 'bench'; height?: number; size?: [number, number] } & Placed)
  | ({ kind: 'counter'; height?: number; width?: number } & Placed)
  | ({ kind: 'wall'; height?: number; width?: number } & Placed)
  | ({ kind: 'doorway' } & Placed)
  | ({ kind: 'step'; height?: number; size?: [number, number] } & Placed)
  | ({ kind: 'stairs'; count?: number } & Placed)
  | ({ kind: 'bike' } & Placed)
  | ({ kind: 'bath' } & Placed)
  | ({ kind: 'pool'; depth?: number; length?: number } & Placed)
  | { kind: 'pillow'; under: LandmarkName; size?: V3; off?: V3 }
  | { kind: 'pillow'; between: [LandmarkName, LandmarkName]; size?: V3 }
  | { kind: 'pillow'; spot: Spot; size?: V3; yaw?: number; tilt?: number }
  | { kind: 'strap' | 'tube'; through: Spot[]; width?: number }
  | { kind: 'loop'; around: 'thigh' | 'shin' | 'foot'; pos?: number; radius?: number }
  | { kind: 'cuff'; around: LandmarkName; pos?: number; radius: number; width?: number }
  | { kind: 'hoop'; spot: Spot; axis: V3; radius: number; width?: number }
  | { kind: 'dumbbell'; hand: Side }
  | { kind: 'kettlebell'; spot: Spot; size?: number }
  | { kind: 'ball'; spot: Spot; radius: number }
  | { kind: 'roller'; spot: Spot; axis: V3; radius?: number; length?: number }
  | { kind: 'dowel'; from: Spot; to: Spot; extend?: number; radius?: number }
  | { kind: 'cane'; hand: Side }
  | { kind: 'slider'; under: LandmarkName }
  | { kind: 'pack'; warm?: boolean; on: LandmarkName; off: V3; size?: V3; tilt?: number }
  /** Folded on the body, or held in the hand and hanging `drop` centimetres. */
  | { kind: 'cloth'; on: LandmarkName; off: V3; size?: V3 }
  | { kind: 'cloth'; hand: Side; drop?: number }
  /** A stitched line on the skin, 9 cm long; `dir` is its way in the landmark's frame. */
  | { kind: 'scar'; on: LandmarkName; off: V3; length?: number; dir?: V3 }
  /** A paper cup with ice in the hand; the ice looks out at the palm's side unless said otherwise. */
  | { kind: 'cup'; hand: Side; tip?: CupTip }
  /** A closed belt round the patient at one spot and the clinician at the other. */
  | { kind: 'belt'; on: LandmarkName; off?: V3; clinician: LandmarkName; clinicianOff?: V3; width?: number }
  | { kind: 'block'; spot: Spot; size: V3; yaw?: number }
