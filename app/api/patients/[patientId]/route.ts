import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { changePatient } from '@/lib/patient/mutations'
import { getPatient } from '@/lib/patient/queries'
import { patientSchema } from '@/lib/patient/schema'

type Params = { patientId: string }

export const GET = handle<Params>('readPatient', async ({ scope, params }) =>
  Response.json(await getPatient(scope, params.patientId)),
)

export const PUT = handle<Params>('changePatient', async ({ scope, request, params, now }) => {
  await changePatient(scope, params.patientId, await readBody(request, patientSchema), now)
  return new Response(null, { status: 204 })
})
