import { isOurs } from '../_offline/judge-answer'
import { isScores, type Outcome, type Said, type Sent } from './entries'

const patienceMs = 60_000

/** Sends one check-in or a form of measures, as coming from a device; rejects when there is no network. */
export async function sendSaid(token: string, said: Said, deviceId?: string): Promise<Sent> {
  const sent = isScores(said)
    ? { to: 'measures', body: { scores: said.body.scores, on: said.localDate } }
    : { to: 'check-ins', body: deviceId ? { deviceId, ...said } : said }
  const response = await fetch(`/api/s/${token}/${sent.to}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sent.body),
    keepalive: true,
    // Whoever sends holds the lock of the link.
    signal: AbortSignal.timeout(patienceMs),
  })
  const body: unknown = await response.json().catch(() => null)
  // A stranger in between, such as a café's sign-in, answers for nobody: what it swallowed is sent again.
  if (!isOurs(response)) return { outcome: 'later' }
  // An answer that breaks off after its head was still one: it is kept.
  if (response.ok) return { ...toKept(body), outcome: 'kept' }
  if (response.status === 404) return { outcome: 'ended' }
  if (response.status === 422) return { outcome: 'refused' }
  if (isScores(said)) return { outcome: ofScores[response.status] ?? 'later' }
  return { outcome: isObject(body) && body.paused === true ? 'paused' : 'later' }
}

/** Not asked of a helper; put right from elsewhere; too many within the hour. */
const ofScores: Partial<Record<number, Outcome>> = { 403: 'refused', 409: 'refused', 429: 'paused' }

function toKept(body: unknown): Omit<Sent, 'outcome'> {
  if (!isObject(body)) return {}
  const { receivedAt, lineGone } = body
  return {
    ...(typeof receivedAt === 'string' ? { receivedAt } : {}),
    ...(lineGone === true ? { lineGone } : {}),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
