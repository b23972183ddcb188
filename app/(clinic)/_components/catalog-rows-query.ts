import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'
import { equipment, positions, regions } from '@/lib/catalog/taxonomy'
import { itemKinds } from '@/lib/dosage/kind'

/** What finding an item reads of it. */
const answerSchema = z.object({
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
      text: z.nullable(z.object({ title: z.string() })),
    }),
  ),
})

/** The items a clinic can use, asked for once a visit; the browser keeps its copy until the catalog changes. */
export const catalogRowsQuery = queryOptions({
  queryKey: ['catalog', 'items'] as const,
  queryFn: async ({ signal }) => {
    const { items } = await fetchJson('/api/catalog', answerSchema, { by: 'page', signal })
    return items.flatMap(({ text, ...item }) => (text === null ? [] : [{ ...item, title: text.title }]))
  },
  staleTime: Number.POSITIVE_INFINITY,
})
