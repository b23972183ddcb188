import type { CheckIn } from '@/lib/adherence/check-in'
import { isOurs } from '../_offline/judge-answer'
import type { Sent } from './entries'

const patienceMs = 60_000

/** Sends one check-in, as coming from a device; rejects when there is no network. */
export async function sendCheckIn(token: string, checkIn: CheckIn, deviceId?: string): Promise<Sent> {
  const response = await fetch(`/api/s/${token}/check-ins`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(deviceId ? { deviceId, ...checkIn } : checkIn),
    keepalive: true,
    // Whoever sends holds the lock of the link.
    signal: AbortSignal.timeout(patienceMs),
  })
  const body: unknown = await response.json().catch(() => null)
  // An answer that breaks off after its head was still one: it is kept.
  if (response.ok) return { ...toKept(body), outcome: 'kept' }
  if (response.status === 404 && isOurs(response)) return { outcome: 'ended' }
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
