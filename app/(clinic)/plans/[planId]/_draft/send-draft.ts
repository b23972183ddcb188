import type { AskedBy } from '@/app/_session/clinic-fetch'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import type { PlanContent } from '@/lib/plan/schema'
import type { Stored, Unreachable } from './draft-state'

const saved = readWith(
  (value): value is { revision: number } => isRecord(value) && isRevision(value.revision),
)
const plan = readWith((value): value is { plan: Stored } => isRecord(value) && isStored(value.plan))

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
    const answer = await fetchJson(address, saved, { method: 'PUT', by, json: { revision, content }, signal })
    return { kind: 'saved', revision: answer.revision }
  } catch (error) {
    return error instanceof RefusedError ? toResult(error) : { kind: 'unreachable', why: 'network' }
  }
}

function toResult(error: RefusedError): SendResult {
  const { status, body } = error
  if (status === 409 && isConflict(body)) return { kind: 'conflict', current: body.current }
  if (status === 401) return { kind: 'signed-out' }
  if (status === 507) return { kind: 'unreachable', why: 'full' }
  if (status >= 500 || status === 429) return { kind: 'unreachable', why: 'away' }
  return { kind: 'refused', message: toRefusal(error).message }
}

export async function fetchStored(planId: string): Promise<Stored | null> {
  const asked = fetchJson(`/api/plans/${planId}`, plan, { by: 'page', cache: 'no-store' })
  return asked.then((answer) => answer.plan).catch(() => null)
}

function isConflict(value: unknown): value is { current: Stored } {
  return isRecord(value) && isStored(value.current)
}

function isStored(value: unknown): value is Stored {
  if (!isRecord(value) || !isRevision(value.revision) || !isPlan(value.content)) return false
  return [value.changedBy, value.changedAt].every((text) => text === undefined || typeof text === 'string')
}

function isRevision(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/**
 * What merging two drafts rests on. The whole of a plan is checked where it is stored; its schema would weigh as much
 * again as this page's own part.
 */
function isPlan(value: unknown): value is PlanContent {
  if (!isRecord(value) || value.schemaVersion !== 2 || typeof value.title !== 'string') return false
  return isListOf(value.phases, (phase) => {
    const isLine = (line: Record<string, unknown>) =>
      typeof line.id === 'string' && typeof line.slug === 'string'
    return typeof phase.id === 'string' && isListOf(phase.items, isLine)
  })
}

function isListOf(value: unknown, is: (one: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isRecord(one) && is(one))
}
