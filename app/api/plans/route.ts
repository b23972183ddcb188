import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { startPlan } from '@/lib/plan/mutations/start-plan'

const bodySchema = z.union([
  z.strictObject({ patientId: z.uuid(), templateCode: z.string().max(60).optional() }),
  z.strictObject({ patientId: z.uuid(), fromPlanId: z.uuid() }),
])

/** Starts a plan from a template, from another patient’s plan, or blank: 201 `{id}`. */
export const POST = handle('changePlan', async ({ scope, request, now }) => {
  const id = await startPlan(scope, await readBody(request, bodySchema), now)
  return Response.json({ id }, { status: 201 })
})
