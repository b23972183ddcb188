import { z } from 'zod'
import { id, planItemSchema } from './schema'

/** Lines of a template or a file that the rules kept out of a plan, each with the phase where it would stand. */
export const leftOutSchema = z.array(z.strictObject({ line: planItemSchema, phaseId: id })).max(400)
export type LeftOut = z.infer<typeof leftOutSchema>[number]
