import { z } from 'zod'

const margin = z.number().min(0).max(0.45)

/** How a photo is turned, and what is cut off its edges afterwards, in parts of its width and height. */
export const photoEditSchema = z.strictObject({
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  left: margin,
  top: margin,
  right: margin,
  bottom: margin,
})
export type PhotoEdit = z.infer<typeof photoEditSchema>

export const wholePhoto: PhotoEdit = { turn: 0, left: 0, top: 0, right: 0, bottom: 0 }
