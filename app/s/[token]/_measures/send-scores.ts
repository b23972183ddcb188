import type { LinkScore } from '@/lib/measures/link/link-scores'

/** Why scores were not kept; what was typed stays. */
export type Refusal = 'network' | 'refused' | 'paused'

/** Sends a patient's scores beside the check-ins at `action`; `ended` is a dead link. */
export async function sendScores(
  action: string,
  scores: readonly LinkScore[],
): Promise<{ stops: boolean } | Refusal | 'ended'> {
  const response = await fetch(action.replace(/check-ins$/, 'measures'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ scores }),
  }).catch(() => null)
  if (response?.ok) {
    const body: unknown = await response.json().catch(() => null)
    return { stops: typeof body === 'object' && body !== null && 'stops' in body && body.stops === true }
  }
  if (response?.status === 404) return 'ended'
  if (response?.status === 422 || response?.status === 409) return 'refused'
  return response?.status === 429 ? 'paused' : 'network'
}
