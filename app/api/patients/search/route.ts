import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { listPatients } from '@/lib/patient/queries'
import { patientListSchema } from '@/lib/patient/schema'

/** A read that is a POST, because what is searched for is a name, and names stay out of addresses. */
export const POST = handle('readPatient', async ({ scope, request }) =>
  Response.json(await listPatients(scope, await readBody(request, patientListSchema))),
)
