import * as z from 'zod/mini'
import type { AskedBy } from '@/app/_session/clinic-fetch'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import type { PlanContent } from '@/lib/plan/schema'
import type { Stored, Unreachable } from './draft-state'

/**
 * What merging two drafts rests on. The whole of a plan is checked where it is stored; its schema would weigh as much
 * again as this page's own part.
 */
const planShape = z.looseObject({
  schemaVersion: z.literal(2),
  title: z.string(),
  phases: z.array(
    z.looseObject({
      id: z.string(),
      items: z.array(z.looseObject({ id: z.string(), slug: z.string() })),
    }),
  ),
})
const storedSchema = z.object({
  revision: z.int(),
  content: z.custom<PlanContent>((value) => planShape.safeParse(value).success),
  changedBy: z.optional(z.string()),
  changedAt: z.optional(z.string()),
})
const savedSchema = z.object({ revision: z.int() })
const conflictSchema = z.object({ current: storedSchema })
const planSchema = z.object({ plan: storedSchema })

export type SendResult =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; current: Stored }
  | { kind: 'signed-out' }
  | { kind: 'refused'; message: string }
  | { kind: 'unreachable'; why: Unreachable }

/**
 * Sends the whole draft with the revision it was based on. `by` is the page when it tries again by itself. Never throws:
 * what went wrong is in the answer, and all that passes by itself is `unreachable`.
 */
export async function sendDraft(
  planId: string,
  { revision, content, by }: { revision: number; content: PlanContent; by: AskedBy },
): Promise<SendResult> {
  const address = `/api/plans/${planId}`
  const signal = AbortSignal.timeout(20_000)
  try {
    const saved = await fetchJson(address, savedSchema, {
      method: 'PUT',
      by,
      json: { revision, content },
      signal,
    })
    return { kind: 'saved', revision: saved.revision }
  } catch (error) {
    return error instanceof RefusedError ? toResult(error) : { kind: 'unreachable', why: 'network' }
  }
}

function toResult(error: RefusedError): SendResult {
  const { status, body } = error
  const conflict = status === 409 ? conflictSchema.safeParse(body).data : undefined
  if (conflict) return { kind: 'conflict', current: conflict.current }
  if (status === 401) return { kind: 'signed-out' }
  if (status === 507) return { kind: 'unreachable', why: 'full' }
  if (status >= 500 || status === 429) return { kind: 'unreachable', why: 'away' }
  return { kind: 'refused', message: toRefusal(error).message }
}

export async function fetchStored(planId: string): Promise<Stored | null> {
  const asked = fetchJson(`/api/plans/${planId}`, planSchema, { by: 'page', cache: 'no-store' })
  return asked.then(({ plan }) => plan).catch(() => null)
}
