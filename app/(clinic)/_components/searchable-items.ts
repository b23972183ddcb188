import * as z from 'zod/mini'
import { equipment, positions, regions } from '@/lib/catalog/taxonomy'
import { itemKinds } from '@/lib/dosage/kind'

/** What finding an item reads of it. */
export const searchableItems = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      kind: z.enum(itemKinds),
      regions: z.array(z.enum(regions)),
      muscles: z.array(z.string()),
      nerve: z.optional(z.string()),
      position: z.enum(positions),
      equipment: z.array(z.enum(equipment)),
      level: z.optional(z.number()),
      words: z.optional(z.array(z.string())),
      text: z.nullable(z.object({ title: z.string() })),
    }),
  ),
})
