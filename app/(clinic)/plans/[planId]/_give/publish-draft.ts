import * as z from 'zod/mini'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import type { PlanContent } from '@/lib/plan/schema'
import type { PlanDraft } from '../_draft/plan-draft'

/** `content` is what the version holds; the draft may have gone on since. */
type PublishResult = { ok: true; number: number; content: PlanContent } | { ok: false; message: string }

const publishedSchema = z.object({ number: z.number() })

/**
 * Sends what is unsent, then publishes exactly that revision with what is said of it. Pressed again after an answer that
 * never came, it gets that answer and makes no second version.
 */
export async function publishDraft(
  planId: string,
  draft: PlanDraft,
  words: { note: string; patientNote: string },
): Promise<PublishResult> {
  if (!(await draft.flush())) return { ok: false, message: '' }
  const { revision, content } = draft.getState().base
  const asked = {
    revision,
    ...(words.note ? { note: words.note } : {}),
    ...(words.patientNote ? { patientNote: words.patientNote } : {}),
  }
  const json = { ...asked, versionId: toVersionId(planId, JSON.stringify(asked)) }
  try {
    const { number } = await fetchJson(`/api/plans/${planId}/publish`, publishedSchema, {
      method: 'POST',
      json,
    })
    pressed.delete(planId)
    return { ok: true, number, content }
  } catch (error) {
    // Somebody saved in between: their changes are merged in, and the next press gives both.
    if (error instanceof RefusedError && error.status === 409) await draft.refresh()
    return { ok: false, message: toRefusal(error).message }
  }
}

/** What was last asked for and not answered yet, by plan: the same press again names the same version. */
const pressed = new Map<string, { said: string; versionId: string }>()

function toVersionId(planId: string, said: string): string {
  const last = pressed.get(planId)
  if (last?.said === said) return last.versionId
  const versionId = crypto.randomUUID()
  pressed.set(planId, { said, versionId })
  return versionId
}
