import * as z from 'zod/mini'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import type { PlanDraft } from '../_draft/plan-draft'

export type PublishResult = { ok: true; number: number } | { ok: false; message: string }

const publishedSchema = z.object({ number: z.number() })

/** Sends what is unsent, then publishes exactly that revision. */
export async function publishDraft(planId: string, draft: PlanDraft, note: string): Promise<PublishResult> {
  if (!(await draft.flush())) return { ok: false, message: '' }
  const json = { revision: draft.getState().base.revision, ...(note ? { note } : {}) }
  try {
    const { number } = await fetchJson(`/api/plans/${planId}/publish`, publishedSchema, {
      method: 'POST',
      json,
    })
    return { ok: true, number }
  } catch (error) {
    return { ok: false, message: toRefusal(error).message }
  }
}
