import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { slugSchema } from '@/lib/catalog/item'
import { exchangeLimits } from '@/lib/catalog/own/exchange/exchange-limits'
import { setOwnItemsArchived } from '@/lib/catalog/own/exchange/mutations'

const slugsSchema = z.strictObject({
  slugs: z.array(slugSchema.max(80)).max(exchangeLimits.rows),
  archived: z.boolean(),
})

/** Takes own items out of the catalog, as after an import that was none, or brings them back. */
export const PUT = handle('changeCatalog', async ({ scope, request, now }) => {
  const { slugs, archived } = await readBody(request, slugsSchema)
  await setOwnItemsArchived(scope, slugs, archived, now)
  return new Response(null, { status: 204 })
})
