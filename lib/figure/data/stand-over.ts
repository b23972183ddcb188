import type { Clinician } from '../item'
import type { HandShape, Pin, Pose } from '../pose/pose'
import type { V3 } from '../vector'
import { floor } from './pins'

interface Stand {
  at: V3
  yaw: number
  /** Forward bend of the trunk, degrees. */
  lean: number
  armL: Pin
  armR: Pin
  hands?: [HandShape, HandShape]
  person?: Clinician['person']
  end?: Pose
  /** What differs from the usual stance. */
  more?: Pose
}

/** A clinician who stands in a stride and bends over the patient. */
export const standOver = ({ at, yaw, lean, armL, armR, hands, person, end, more }: Stand): Clinician => ({
  posture: 'stand',
  at,
  yaw,
  ...(person ? { person } : {}),
  start: {
    root: [lean * 0.65, 0, 0],
    spine: [lean * 0.35, 0, 0],
    neck: [10, 0, 0],
    hipL: [lean * 0.65 + 18, 7, 0],
    kneeL: 18,
    hipR: [lean * 0.65 - 6, 8, 0],
    kneeR: 10,
    handL: hands?.[0] ?? 'cup',
    handR: hands?.[1] ?? 'cup',
    ...more,
    pins: { legL: floor(), legR: floor(), armL, armR },
  },
  ...(end ? { end } : {}),
})
