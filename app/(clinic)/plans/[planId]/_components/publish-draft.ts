import type { PlanDraft } from '../_draft/plan-draft'
import type { BuilderVersion } from './builder-context'

export type PublishResult = { ok: true; version: BuilderVersion } | { ok: false; message: string }

/** Sends what is unsent, then publishes exactly that revision. */
export async function publishDraft(planId: string, draft: PlanDraft, note: string): Promise<PublishResult> {
  if (!(await draft.flush())) return { ok: false, message: '' }
  try {
    const response = await fetch(`/api/plans/${planId}/publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: draft.getState().base.revision, ...(note ? { note } : {}) }),
    })
    const body = (await response.json()) as { version?: BuilderVersion; message?: string }
    return response.ok && body.version
      ? { ok: true, version: body.version }
      : { ok: false, message: body.message ?? '' }
  } catch {
    return { ok: false, message: '' }
  }
}
