import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { writeVisit } from '@/lib/adherence/visit/mutations'
import { visitInputSchema } from '@/lib/adherence/visit/visit'
import { revisionSchema } from '@/lib/plan/schema'

type Params = { planId: string; visitId: string }

const bodySchema = z.strictObject({ revision: revisionSchema, visit: visitInputSchema.nullable() })

/** Records a visit as revision 1, corrects it as the next, or takes it back with `visit: null`: `{visits}`; 409 for a revision that says something else by now. */
export const PUT = handle<Params>('publishPlan', async ({ scope, request, params, now }) => {
  const { planId, visitId } = params
  const body = await readBody(request, bodySchema, 200_000)
  return Response.json({ visits: await writeVisit(scope, { planId, visitId }, body, now) })
})
