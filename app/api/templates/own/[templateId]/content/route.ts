import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { updateTemplate } from '@/lib/plan/own-templates/mutations'
import { templateContentSchema } from '@/lib/plan/own-templates/own-template'

type Params = { templateId: string }

/** Puts a plan's draft in its place: `{id, revision}`; 409 when someone saved since that revision. */
export const PUT = handle<Params>('changePlan', async ({ scope, request, params, now }) => {
  const content = await readBody(request, templateContentSchema)
  return Response.json(await updateTemplate(scope, params.templateId, content, now))
})
