import { activityStops } from './activity-stops'
import { careStops } from './care-stops'
import { clinicStops } from './clinic-stops'
import { exerciseStops } from './exercise-stops'
import type { HardStop } from './hard-stop'

/** Everything that must not stand in a dose (clinical spec 2.7). */
export const hardStops: readonly HardStop[] = [
  ...exerciseStops,
  ...activityStops,
  ...careStops,
  ...clinicStops,
]
