import { handle } from '@/app/_http/handle'
import { exportPlan } from '@/lib/plan/mutations/exchange-plan'
import { toFileName } from '@/lib/plan/to-file-name'

type Params = { planId: string }

/** The draft as a plan file to save. Its name says nothing of the patient. */
export const GET = handle<Params>('exportData', async ({ scope, params }) => {
  const file = await exportPlan(scope, params.planId)
  const headers = { 'Content-Disposition': `attachment; filename="${toFileName(file.title)}.plan.json"` }
  return Response.json(file, { headers })
})
