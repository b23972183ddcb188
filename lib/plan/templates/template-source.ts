import { z } from 'zod'
import { painLights } from '../schema'

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const week = z.int().min(0).max(104)

const lineSchema = z.strictObject({
  /** An item of the catalog. */
  slug: key,
  /** As a therapist types it; absent: the item's own starting dose. */
  dose: z.string().optional(),
  /** Words to the patient, by their name in `texts/<language>/shared.json`. */
  note: key.optional(),
  /** When the clinician would give the line, by the name of the words. Absent: given at once. */
  if: key.optional(),
})

const sourceSchema = z.strictObject({
  /** Which pain rule its lines follow (clinical spec 2.4). */
  painLight: z.enum(painLights),
  /** Flags of the patients it is meant for. */
  flags: z.array(z.string()),
  /** Codes the clinician may choose from; a template sets no diagnosis (clinical spec 6.4). */
  icd10cm: z.array(z.string().regex(/^[A-Z]\d\d(\.[0-9A-Z]+)?$/)),
  phases: z
    .array(
      z.strictObject({
        weeks: z.strictObject({ from: week, to: week.optional() }),
        lines: z.array(lineSchema),
      }),
    )
    .min(1),
})

/** One file of `data/`: the templates of a region by code. */
export const templateFileSchema = z.record(z.string().regex(/^[a-z0-9_]+$/), sourceSchema)

export type TemplateSource = z.infer<typeof sourceSchema>
export type TemplateLine = z.infer<typeof lineSchema>
