import { z } from 'zod'
import { activities, doseTraits, sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds } from '@/lib/dosage/kind'
import { attributeSchema, slugSchema } from '../item'
import { equipment, limbs, positions, regions } from '../taxonomy'

const list = (text: string, by: RegExp) => (text === '' ? [] : text.split(by))
const byComma = z.string().transform((text) => list(text, /,\s*/))
const bySpace = z.string().transform((text) => list(text, /\s+/))
/** An empty cell is a fact that the item does not have. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), schema.optional())

/** One line of `data/items.csv`, cell by cell, in the order of its columns. */
export const itemRowSchema = z.strictObject({
  /** The text files that hold its words, `texts/<language>/<group>.json`. */
  group: z.string().regex(/^[a-z-]+$/),
  slug: slugSchema,
  /** What clinicians call it in English; the same as in its text. */
  name: z.string().min(1),
  kind: z.enum(itemKinds),
  regions: byComma.pipe(z.array(z.enum(regions)).min(1)),
  muscles: byComma,
  nerve: optional(z.string()),
  position: z.enum(positions),
  equipment: byComma.pipe(z.array(z.enum(equipment))),
  side: z.enum(['one', 'both', 'none']),
  /** What LEFT means. */
  side_means: optional(z.enum(sideMeansWords)),
  /** The body part that a side sentence names. */
  limb: z.enum(limbs),
  level: optional(z.coerce.number().pipe(z.int().min(1).max(5))),
  easier: optional(slugSchema),
  harder: optional(slugSchema),
  attributes: bySpace.pipe(z.array(attributeSchema)),
  /** How minutes or a distance are said. */
  activity: optional(z.enum(activities)),
  /** What sets it apart from its kind when it is dosed. */
  traits: bySpace.pipe(z.array(z.enum(doseTraits))),
  /** Its usual dose as a therapist types it; empty for what is only read. */
  dose: z.string(),
})

/** A line of the table with its number in the file. */
export type NumberedRow = z.infer<typeof itemRowSchema> & { line: number }

/** What is wrong with a cell: the line in the file, the column, and words for the author. */
export type TableProblem = { line: number; column: string; problem: string }

export const columns = Object.keys(itemRowSchema.shape)
