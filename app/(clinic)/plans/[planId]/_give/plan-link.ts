import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'

/** What the panel shows of a LinkAnswer. */
const linkSchema = z.object({
  /** Null when the key that it was sealed with is gone. */
  address: z.nullable(z.string()),
  firstOpenedAt: z.nullable(z.iso.datetime()),
  lastOpenedAt: z.nullable(z.iso.datetime()),
})
export type PlanLink = z.infer<typeof linkSchema>

/** Ending a link answers nothing. */
const answerSchema = z.nullable(z.object({ link: z.nullable(linkSchema) }))

/** Asks for the plan's link (GET), makes it or keeps the one there is (POST), or ends it (DELETE). */
export async function askLink(planId: string, method: 'GET' | 'POST' | 'DELETE'): Promise<PlanLink | null> {
  const by = method === 'GET' ? 'page' : 'person'
  const answer = await fetchJson(`/api/plans/${planId}/link`, answerSchema, { method, by })
  return answer?.link ?? null
}

/** Where the answers are kept while the plan is open. */
export function linkKey(planId: string) {
  return ['plan-link', planId]
}
