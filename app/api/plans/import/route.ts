import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { importPlan } from '@/lib/plan/mutations/exchange-plan'

const bodySchema = z.strictObject({ patientId: z.uuid(), file: z.unknown() })

/** A plan file as a new draft of a patient: 201 `{id}`; 422 names each bad place in the file. */
export const POST = handle('changePlan', async ({ scope, request, now }) => {
  const { patientId, file } = await readBody(request, bodySchema, 4_000_000)
  const { planId } = await importPlan(scope, patientId, file, now)
  return Response.json({ id: planId }, { status: 201 })
})
