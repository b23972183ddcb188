import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { closeRedFlags } from '@/lib/patient/screening/mutations'
import { closingsSchema } from '@/lib/patient/screening/patient-screening'

type Params = { patientId: string }

/** Records `{closings}`, what was done about open red flags: 201 PatientScreening; 422 for one that is not open. */
export const POST = handle<Params>('publishPlan', async ({ scope, request, params, now }) => {
  const { closings } = await readBody(request, closingsSchema)
  return Response.json(await closeRedFlags(scope, params.patientId, closings, now), { status: 201 })
})
