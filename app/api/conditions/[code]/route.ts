import { handle } from '@/app/_http/handle'
import { readLocale } from '@/app/_http/read-locale'
import { NotFoundError } from '@/lib/errors'
import { getTemplate, listTemplates } from '@/lib/plan/templates/templates'

/** `GET /api/conditions/hip_oa?locale=es` → the template with its doses read, in the language of a plan. */
export const GET = handle<{ code: string }>(null, async ({ params, request }) => {
  if (!listTemplates().some(({ code }) => code === params.code)) throw new NotFoundError('template')
  return Response.json(getTemplate(params.code, readLocale(request)))
})
