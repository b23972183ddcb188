import { handle } from '@/app/_http/handle'
import { listLastPlans } from '@/lib/plan/again/queries'

/** `{plans}` of other patients, which a plan for this one may begin with. */
export const GET = handle<{ patientId: string }>('changePlan', async ({ scope, params }) =>
  Response.json({ plans: await listLastPlans(scope, params.patientId) }),
)
