import { handle } from '@/app/_http/handle'
import { archivePlan, restorePlan } from '@/lib/plan/mutations/archive-plan'

type Params = { planId: string }

export const PUT = handle<Params>('changePlan', async ({ scope, params, now }) => {
  await archivePlan(scope, params.planId, now)
  return new Response(null, { status: 204 })
})

export const DELETE = handle<Params>('changePlan', async ({ scope, params }) => {
  await restorePlan(scope, params.planId)
  return new Response(null, { status: 204 })
})
