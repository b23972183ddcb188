import { type AskedBy, toPageHeaders } from '@/app/_session/clinic-fetch'
import { isRecord, readWith } from '@/app/_session/read-answer'

/** How the session of the page's person stands. `over` also when somebody else has signed in in this browser. */
export type Asked =
  | { kind: 'alive'; leftMs: number; fixed: boolean }
  | { kind: 'over' }
  | { kind: 'unreachable' }

type Alive = { leftMs: number; fixed: boolean }

const alive = readWith(
  (value): value is Alive =>
    isRecord(value) && typeof value.leftMs === 'number' && typeof value.fixed === 'boolean',
)

/** Asks the server; a person's asking makes the session last. Never throws. */
export async function askSession(by: AskedBy): Promise<Asked> {
  try {
    const response = await fetch('/api/session', {
      method: by === 'person' ? 'POST' : 'GET',
      headers: toPageHeaders(by),
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status === 401) return { kind: 'over' }
    if (!response.ok) return { kind: 'unreachable' }
    return { kind: 'alive', ...alive.parse(await response.json()) }
  } catch {
    return { kind: 'unreachable' }
  }
}
