import { z } from 'zod'
import { patientListSchema } from '@/lib/patient/schema'
import { onlyChoices } from './only'

/** Which patients the list in the order of work shows; `only` narrows it to a group or to one reason. */
export const placeListSchema = patientListSchema.extend({
  only: z.enum(onlyChoices).optional(),
})
export type PlaceListQuery = z.output<typeof placeListSchema>
