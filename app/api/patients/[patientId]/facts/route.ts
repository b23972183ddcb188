import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { recordPatientFacts } from '@/lib/patient/facts/mutations'
import { findPatientFacts } from '@/lib/patient/facts/queries'
import { factsChangeSchema } from '@/lib/patient/facts/stored-facts'

type Params = { patientId: string }

/** `{revision, facts, changedAt, changedBy}`: StoredFacts; revision 0 while nothing is recorded. */
export const GET = handle<Params>('readPatient', async ({ scope, params }) =>
  Response.json(await findPatientFacts(scope, params.patientId)),
)

/** Records `{revision, facts}` and answers as GET; 409 `{current}` when others were recorded since that revision. */
export const PUT = handle<Params>('changePatient', async ({ scope, request, params, now }) => {
  const change = await readBody(request, factsChangeSchema)
  return Response.json(await recordPatientFacts(scope, params.patientId, change, now))
})
