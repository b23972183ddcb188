import { type AskedBy, clinicFetch } from '@/app/_session/clinic-fetch'
import type { PlanContent } from '@/lib/plan/schema'
import type { Stored, Unreachable } from './draft-state'

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
  let response: Response
  try {
    response = await clinicFetch(`/api/plans/${planId}`, {
      method: 'PUT',
      by,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision, content }),
      signal: AbortSignal.timeout(20_000),
    })
  } catch {
    return { kind: 'unreachable', why: 'network' }
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return { kind: 'saved', revision: (body as { revision: number }).revision }
  if (response.status === 409) return { kind: 'conflict', current: (body as { current: Stored }).current }
  if (response.status === 401) return { kind: 'signed-out' }
  if (response.status === 507) return { kind: 'unreachable', why: 'full' }
  if (response.status >= 500 || response.status === 429) return { kind: 'unreachable', why: 'away' }
  return { kind: 'refused', message: (body as { message?: string } | null)?.message ?? '' }
}

export async function fetchStored(planId: string): Promise<Stored | null> {
  try {
    const response = await clinicFetch(`/api/plans/${planId}`, { by: 'page', cache: 'no-store' })
    if (!response.ok) return null
    const body = (await response.json()) as { plan: Stored }
    return body.plan
  } catch {
    return null
  }
}
