import { z } from 'zod'
import { answerProgress } from '@/app/_http/answer-progress'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { readersLocale } from '@/lib/auth/language/readers-locale'
import { exchangeLimits } from '@/lib/catalog/own/exchange/exchange-limits'
import { type ImportProgress, twinChoices } from '@/lib/catalog/own/exchange/import-report'
import { itemColumns } from '@/lib/catalog/own/exchange/item-columns'
import { importOwnItems } from '@/lib/catalog/own/exchange/mutations'

const { rows, columns, sentBytes } = exchangeLimits
const row = z.array(z.string()).max(columns)
const tableSchema = z.strictObject({
  headers: row,
  rows: z.array(row).max(rows),
  lines: z.array(z.int().min(1)).max(rows),
  columns: z.array(z.enum(itemColumns).nullable()).max(columns).nullable(),
  twins: z.enum(twinChoices),
  write: z.boolean(),
  /** The upload of the package that the rows were read from. */
  uploadId: z.string().max(64).nullish(),
})

/**
 * Checks the rows of a file of own items, and with `write` imports them, all or none. Answers line by line: how far it
 * is, then `{result}`, an ImportReport (lib/catalog/own/exchange/import-report.ts).
 */
export const POST = handle('changeCatalog', async ({ scope, request, now }) => {
  const { twins, write, uploadId, ...table } = await readBody(request, tableSchema, sentBytes)
  const locale = await readersLocale()
  return answerProgress(request, (tell: (progress: ImportProgress) => void) =>
    importOwnItems(scope, { table, twins, write, locale, uploadId }, now, tell),
  )
})
