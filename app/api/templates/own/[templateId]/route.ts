import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { changeTemplate } from '@/lib/plan/own-templates/mutations'
import { templateDetailsSchema } from '@/lib/plan/own-templates/own-template'

type Params = { templateId: string }

/** Its name, what it is for, whose it is: `{id, revision}`; 409 when someone saved since that revision. */
export const PUT = handle<Params>('changePlan', async ({ scope, request, params, now }) => {
  const details = await readBody(request, templateDetailsSchema)
  return Response.json(await changeTemplate(scope, params.templateId, details, now))
})
