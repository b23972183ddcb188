import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'
import { type HelperInput, helperRoles } from '@/lib/share/helper-link/helper-link'
import { linkSchema, type PlanLink } from './plan-link'

const when = z.nullable(z.iso.datetime())
const helperLinkSchema = z.extend(linkSchema, {
  helper: z.object({ role: z.enum(helperRoles), name: z.nullable(z.string()), reads: z.boolean() }),
  logged: z.number(),
  lastLoggedAt: when,
})
/** What the panel shows of a helper's link. */
export type HelperLink = z.infer<typeof helperLinkSchema> & Pick<PlanLink, 'pin'>

/** The live links of a plan's helpers. */
export async function askHelperLinks(planId: string): Promise<HelperLink[]> {
  const schema = z.object({ links: z.array(helperLinkSchema) })
  return (await fetchJson(`/api/plans/${planId}/links`, schema, { by: 'page' })).links
}

/** Makes one; with the PIN to be told where the clinic's new links ask for one. */
export async function makeHelperLink(planId: string, input: HelperInput): Promise<HelperLink> {
  const schema = z.object({ link: helperLinkSchema, pin: z.nullable(z.string()) })
  const { link, pin } = await fetchJson(`/api/plans/${planId}/links`, schema, { method: 'POST', json: input })
  return { ...link, pin }
}

/** Ends one link and no other. */
export async function endLink(planId: string, linkId: string): Promise<void> {
  await fetchJson(`/api/plans/${planId}/links/${linkId}`, z.null(), { method: 'DELETE' })
}

/** Where the answers are kept while the plan is open. */
export function helperKey(planId: string) {
  return ['helper-links', planId]
}
