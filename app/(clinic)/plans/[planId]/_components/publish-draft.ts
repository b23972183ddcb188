import { clinicFetch } from '@/app/_session/clinic-fetch'
import type { PlanDraft } from '../_draft/plan-draft'

export type PublishResult = { ok: true; number: number } | { ok: false; message: string }

/** Sends what is unsent, then publishes exactly that revision. */
export async function publishDraft(planId: string, draft: PlanDraft, note: string): Promise<PublishResult> {
  if (!(await draft.flush())) return { ok: false, message: '' }
  try {
    const response = await clinicFetch(`/api/plans/${planId}/publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: draft.getState().base.revision, ...(note ? { note } : {}) }),
    })
    const body = (await response.json()) as { number?: number; message?: string }
    return response.ok && body.number
      ? { ok: true, number: body.number }
      : { ok: false, message: body.message ?? '' }
  } catch {
    return { ok: false, message: '' }
  }
}
