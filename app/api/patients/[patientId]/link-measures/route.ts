import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { linkMeasuresChangeSchema } from '@/lib/measures/link/asked-measure'
import { askOnLink } from '@/lib/measures/link/mutations'

type Params = { patientId: string }

/** Says what the patient is asked on the link, `{revision, asked}`: LinkMeasures; 409 where somebody else changed it since. */
export const PUT = handle<Params>('publishPlan', async ({ scope, request, params, now }) => {
  const change = await readBody(request, linkMeasuresChangeSchema)
  return Response.json(await askOnLink(scope, params.patientId, change, now))
})
