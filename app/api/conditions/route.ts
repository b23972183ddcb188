import { handle } from '@/app/_http/handle'
import { readLocale } from '@/app/_http/read-locale'
import { templateSources } from '@/lib/plan/templates/template-sources'
import { listTemplates } from '@/lib/plan/templates/templates'

/** `GET /api/conditions?locale=es` → `{ templates: [{ code, name, icd10cm }] }`: the conditions that templates are for. */
export const GET = handle(null, async ({ request }) => {
  const templates = listTemplates(readLocale(request)).map(({ code, name }) => ({
    code,
    name,
    icd10cm: templateSources.get(code)?.icd10cm ?? [],
  }))
  return Response.json({ templates })
})
