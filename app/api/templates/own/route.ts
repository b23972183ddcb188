import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { saveTemplate } from '@/lib/plan/own-templates/mutations'
import { newTemplateSchema } from '@/lib/plan/own-templates/own-template'

/** Saves a plan's draft as a template: 201 `{id, revision}`; 422 names each place whose words name the patient. */
export const POST = handle('changePlan', async ({ scope, request, now }) =>
  Response.json(await saveTemplate(scope, await readBody(request, newTemplateSchema), now), { status: 201 }),
)
