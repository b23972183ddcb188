import { z } from 'zod'

/** A cell of words parted by spaces; an empty one is an empty list. */
export const bySpace = z.string().transform((text) => (text === '' ? [] : text.split(/\s+/)))

/** As bySpace, parted by commas. */
export const byComma = z.string().transform((text) => (text === '' ? [] : text.split(/,\s*/)))

/** An empty cell is a fact that the line does not have. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((cell) => (cell === '' ? undefined : cell), schema.optional())
}
