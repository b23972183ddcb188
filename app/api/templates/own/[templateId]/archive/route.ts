import { handle } from '@/app/_http/handle'
import { setTemplateArchived } from '@/lib/plan/own-templates/mutations'

type Params = { templateId: string }

export const PUT = handle<Params>('changePlan', async ({ scope, params, now }) => {
  await setTemplateArchived(scope, params.templateId, now)
  return new Response(null, { status: 204 })
})

export const DELETE = handle<Params>('changePlan', async ({ scope, params }) => {
  await setTemplateArchived(scope, params.templateId, null)
  return new Response(null, { status: 204 })
})
