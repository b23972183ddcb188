import type { z } from 'zod'
import { InputError } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'
import { toInputError } from '@/lib/problems'

/**
 * The request's JSON body, checked. Throws InputError (422) that names each field, what was found and what is
 * allowed; also for a body that is no JSON or is longer than `maxBytes`.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes = 1_000_000,
): Promise<z.output<Schema>> {
  const body = await readJson(request, maxBytes)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw toInputError(parsed.error, body)
  return parsed.data
}

/** Query parameters, checked in the same way; a parameter that stands twice counts once, the last. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const parsed = schema.safeParse(query)
  if (!parsed.success) throw toInputError(parsed.error, query)
  return parsed.data
}

async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const t = toTranslator('en', 'errors')
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > maxBytes) throw new InputError(t('tooLong', { maxBytes }))
  const text = await request.text()
  if (Buffer.byteLength(text) > maxBytes) throw new InputError(t('tooLong', { maxBytes }))
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(t('noJson'))
  }
}
