import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readQuery } from '@/app/_http/read-body'
import { readersLocale } from '@/lib/auth/language/readers-locale'
import { wordsIn } from '@/lib/catalog/own/exchange/cell-words'
import { itemColumns } from '@/lib/catalog/own/exchange/item-columns'
import { exportOwnItems } from '@/lib/catalog/own/exchange/queries'
import { sayColumn } from '@/lib/catalog/own/exchange/say-column'
import { toItemRow } from '@/lib/catalog/own/exchange/to-item-row'
import { writePackage } from '@/lib/catalog/own/exchange/write-package'
import { mediaStore } from '@/lib/media/open-media'

const askedSchema = z.strictObject({ as: z.enum(['items', 'rows', 'package']).default('items') })

/**
 * The clinic's own items to put into a file: `{items}`, or `{rows}`, a table with headers in the reader's language, or
 * the file itself, a ZIP of them with their photos and films.
 */
export const GET = handle('exportData', async ({ scope, request, now }) => {
  const { as } = readQuery(request, askedSchema)
  const items = await exportOwnItems(scope)
  if (as === 'items') return Response.json({ items })
  if (as === 'package')
    return new Response(writePackage(items, mediaStore(), now), {
      headers: { 'Content-Type': 'application/zip', 'X-Items': String(items.length) },
    })
  const locale = await readersLocale()
  const headers = itemColumns.map((column) => sayColumn(column, locale))
  return Response.json({ rows: [headers, ...items.map((item) => toItemRow(item, wordsIn(locale)))] })
})
