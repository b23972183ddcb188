import { handle } from '@/app/_http/handle'
import { listRevisions } from '@/lib/plan/history/queries'

type Params = { planId: string }

/** `{revisions}`: RevisionLine[], newest first: what was saved of the draft in the last 30 days. */
export const GET = handle<Params>('readPlan', async ({ scope, params }) =>
  Response.json({ revisions: await listRevisions(scope, params.planId) }),
)
