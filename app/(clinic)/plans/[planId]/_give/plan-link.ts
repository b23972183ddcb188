import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'
import type { ProofChoice } from '@/lib/share/proof/proof-kind'

/** What the panel shows of a LinkAnswer. */
export const linkSchema = z.object({
  id: z.string(),
  /** Null when the key that it was sealed with is gone. */
  address: z.nullable(z.string()),
  firstOpenedAt: z.nullable(z.iso.datetime()),
  lastOpenedAt: z.nullable(z.iso.datetime()),
  asks: z.nullable(z.enum(['pin', 'birth-year'])),
})
/** `pin` is one that was made while the page is open: it can not be asked for again. */
export type PlanLink = z.infer<typeof linkSchema> & { pin?: string | null }

/** Ending a link answers nothing. */
const answerSchema = z.nullable(
  z.object({ link: z.nullable(linkSchema), pin: z.optional(z.nullable(z.string())) }),
)

/** Asks for the plan's link (GET), makes it or keeps the one there is (POST), or ends it (DELETE). */
export async function askLink(planId: string, method: 'GET' | 'POST' | 'DELETE'): Promise<PlanLink | null> {
  const by = method === 'GET' ? 'page' : 'person'
  const answer = await fetchJson(`/api/plans/${planId}/link`, answerSchema, { method, by })
  return answer?.link ? { ...answer.link, pin: answer.pin ?? null } : null
}

/** Has a link ask for something, or for nothing; answers the PIN to be told, null where there is none. */
export async function askProof(
  planId: string,
  linkId: string,
  choice: ProofChoice | null,
): Promise<string | null> {
  const asked = choice ? { method: 'PUT', json: choice } : { method: 'DELETE' }
  const schema = z.nullable(z.object({ pin: z.nullable(z.string()) }))
  const answer = await fetchJson(`/api/plans/${planId}/links/${linkId}/proof`, schema, asked)
  return answer?.pin ?? null
}

/** A PIN that was just made comes once: what is asked for again leaves it standing. */
export function withToldPin<Link extends PlanLink>(now: Link, before: PlanLink | null | undefined): Link {
  const isSame = before?.id === now.id && now.asks === 'pin'
  return isSame ? { ...now, pin: before.pin ?? null } : now
}

/** Where the answers are kept while the plan is open. */
export function linkKey(planId: string) {
  return ['plan-link', planId]
}
