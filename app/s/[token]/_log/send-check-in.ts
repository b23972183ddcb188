import type { CheckIn } from '@/lib/adherence/check-in'
import type { Outcome } from './check-in-queue'

/** Sends one check-in; rejects when there is no network. */
export async function sendCheckIn(token: string, checkIn: CheckIn): Promise<Outcome> {
  const response = await fetch(`/api/s/${token}/check-ins`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(checkIn),
    keepalive: true,
  })
  if (response.ok) return 'kept'
  if (response.status === 404) return 'ended'
  return response.status === 422 ? 'refused' : 'later'
}
