import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import { getStoredPlan } from '@/lib/plan/queries'
import { planContentSchema, revisionSchema } from '@/lib/plan/schema'

type Params = { planId: string }

const draftSchema = z.strictObject({ revision: revisionSchema, content: planContentSchema })

/** `{plan: StoredPlan}`. */
export const GET = handle<Params>('readPlan', async ({ scope, params }) =>
  Response.json({ plan: await getStoredPlan(scope, params.planId) }),
)

/** Saves the whole draft: `{revision, changedAt}`; 409 `{current}` when someone saved since that revision. */
export const PUT = handle<Params>('changePlan', async ({ scope, request, params, now }) => {
  const draft = await readBody(request, draftSchema, 4_000_000)
  return Response.json(await saveDraft(scope, params.planId, draft, now))
})
