import { handle } from '@/app/_http/handle'
import { reopenPlan } from '@/lib/adherence/stop/mutations'

/** Lets a plan that said to stop go on: 204. */
export const POST = handle<{ planId: string }>('publishPlan', async ({ scope, params, now }) => {
  await reopenPlan(scope, params.planId, now)
  return new Response(null, { status: 204 })
})
