import { z } from 'zod'
import { catalogItemSchema } from '@/lib/catalog/item'
import { planContentSchema } from './schema'

const figureSchema = z.strictObject({
  /** Addresses of content-hashed files, which never change. */
  start: z.string(),
  end: z.string().optional(),
  width: z.number(),
  height: z.number(),
  /** Drawn for the right side, so the left is its mirror image. */
  sided: z.boolean(),
})

/**
 * What publishing freezes: the document with the catalog texts, pictures and the clinic's lines as they were.
 * Handout and patient page are made from this alone.
 */
export const frozenPlanSchema = z.strictObject({
  schemaVersion: z.literal(1),
  content: planContentSchema,
  /** By slug. */
  items: z.record(z.string(), catalogItemSchema),
  figures: z.record(z.string(), figureSchema),
  clinic: z.strictObject({
    name: z.string(),
    phone: z.string().optional(),
    address: z.string().optional(),
    website: z.string().optional(),
    country: z.string(),
    emergencyNumber: z.string(),
    timeZone: z.string(),
    firstDayOfWeek: z.int().min(1).max(7),
    paperSize: z.enum(['a4', 'letter']),
  }),
  therapist: z.strictObject({ name: z.string(), credentials: z.string().optional() }),
  patient: z.strictObject({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    birthDate: z.iso.date().optional(),
  }),
  /** 0 for a plan printed from a file, which has no versions. */
  versionNumber: z.int().min(0),
  /** The clinic's day. */
  publishedOn: z.iso.date(),
})
export type FrozenPlan = z.infer<typeof frozenPlanSchema>
