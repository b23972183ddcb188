import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { leftOutSchema } from '@/lib/plan/left-out'
import { keepLeftOut } from '@/lib/plan/mutations/keep-left-out'

const bodySchema = z.strictObject({ leftOut: leftOutSchema })

/** Keeps what the rules left out of the plan; an empty list once it was read. */
export const PUT = handle<{ planId: string }>('changePlan', async ({ scope, request, params }) => {
  const { leftOut } = await readBody(request, bodySchema)
  await keepLeftOut(scope, params.planId, leftOut)
  return new Response(null, { status: 204 })
})
