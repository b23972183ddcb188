import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { placeListSchema } from '@/lib/adherence/place/list-query'
import { listPatientLines } from '@/lib/adherence/place/queries'

/** The patient list with each patient's last four weeks. A POST, because what is searched for is a name. */
export const POST = handle('readPatient', async ({ scope, request, now }) =>
  Response.json(await listPatientLines(scope, await readBody(request, placeListSchema), now)),
)
