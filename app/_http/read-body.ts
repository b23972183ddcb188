import type { z } from 'zod'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { toInputError } from '@/lib/problems'
import { refuseUnstorable } from './refuse-unstorable'

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
  refuseUnstorable(query)
  const parsed = schema.safeParse(query)
  if (!parsed.success) throw toInputError(parsed.error, query)
  return parsed.data
}

async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readText(request, maxBytes)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new InputError(said('errors.noJson'))
  }
  refuseUnstorable(body)
  return body
}

/** The body as text, no further than `maxBytes`, whatever length it claims to have. Throws InputError. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, maxBytes))
}

/** As readText, for a file; `tooLong` is what is thrown in place of the usual words. */
export async function readBytes(
  request: Request,
  maxBytes: number,
  tooLong = new InputError(said('errors.tooLong', { maxBytes })),
): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLong
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLong
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
