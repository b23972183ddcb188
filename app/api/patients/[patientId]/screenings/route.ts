import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { recordScreening } from '@/lib/patient/screening/mutations'
import { getScreening } from '@/lib/patient/screening/queries'
import { screeningSchema } from '@/lib/safety/screening/screening-answers'

type Params = { patientId: string }

/** PatientScreening: the last answers about red flags, what is open, what was done. */
export const GET = handle<Params>('readPatient', async ({ scope, params }) =>
  Response.json(await getScreening(scope, params.patientId)),
)

/** Records `{rows, cards}`, what a patient answered, and answers as GET: 201. */
export const POST = handle<Params>('changePatient', async ({ scope, request, params, now }) => {
  const answers = await readBody(request, screeningSchema)
  return Response.json(await recordScreening(scope, params.patientId, answers, now), { status: 201 })
})
