import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { listPatientLines } from '@/lib/adherence/place/queries'
import { patientListSchema } from '@/lib/patient/schema'

/** The patient list with each patient's last four weeks. A POST, because what is searched for is a name. */
export const POST = handle('readPatient', async ({ scope, request, now }) =>
  Response.json(await listPatientLines(scope, await readBody(request, patientListSchema), now)),
)
