import { type AskedBy, clinicFetch } from './clinic-fetch'
import { isRecord, type Schema } from './read-answer'

/** `json` is sent as the body, or `file` as it is. */
type Asking = Omit<RequestInit, 'body'> & { by?: AskedBy; json?: unknown; file?: File }

type Problem = { path: string; found: string; allowed: string }
export type Refusal = { message: string; problems: Problem[] }

/** The server answered that it will not. `body` is what it sent along, null when that was no JSON. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`refused with ${status}`)
  }
}

/**
 * Asks for JSON from a page of the clinic's side and checks its shape; no content is null. Throws RefusedError for every
 * status of failure, the schema's error for an answer of another shape, and as fetch does.
 */
export async function fetchJson<Answer>(
  address: string,
  schema: Schema<Answer>,
  { json, file, ...init }: Asking = {},
): Promise<Answer> {
  const body =
    json === undefined
      ? file
        ? { body: file }
        : {}
      : { body: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } }
  const response = await clinicFetch(address, { ...init, ...body })
  if (!response.ok) throw new RefusedError(response.status, await response.json().catch(() => null))
  return schema.parse(response.status === 204 ? null : await response.json())
}

/** The words of a refusal that was thrown; empty where it had none, and for whatever else went wrong. */
export function toRefusal(error: unknown): Refusal {
  const body = error instanceof RefusedError && isRecord(error.body) ? error.body : {}
  const problems = Array.isArray(body.problems) ? body.problems.filter(isProblem) : []
  return { message: typeof body.message === 'string' ? body.message : '', problems }
}

function isProblem(one: unknown): one is Problem {
  return isRecord(one) && [one.path, one.found, one.allowed].every((text) => typeof text === 'string')
}
