import { handle } from '@/app/_http/handle'
import { NotFoundError } from '@/lib/errors'
import { checkGivable } from '@/lib/plan/check/givable/queries'

type Params = { planId: string; number: string }

/** 204 when the version may be printed by now; 422 with what stands in the way, line by line. */
export const GET = handle<Params>('readPlan', async ({ scope, params: { planId, number }, now }) => {
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new NotFoundError('version')
  await checkGivable(scope, planId, Number(number), now)
  return new Response(null, { status: 204 })
})
