import type { CheckIn } from '@/lib/adherence/check-in'
import type { Sent } from './check-in-queue'

/** Sends one check-in; rejects when there is no network. */
export async function sendCheckIn(token: string, checkIn: CheckIn): Promise<Sent> {
  const response = await fetch(`/api/s/${token}/check-ins`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(checkIn),
    keepalive: true,
  })
  const body: unknown = await response.json().catch(() => null)
  // An answer that breaks off after its head was still one: it is kept.
  if (response.ok) return { ...toKept(body), outcome: 'kept' }
  if (response.status === 404) return { outcome: 'ended' }
  if (response.status === 422) return { outcome: 'refused' }
  return { outcome: isObject(body) && body.paused === true ? 'paused' : 'later' }
}

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
