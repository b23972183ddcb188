import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { alertIdsSchema } from '@/lib/adherence/alert/alert'
import { setFloodAside } from '@/lib/adherence/flood/mutations'

/** Takes the floods of these alerts out of what counts: `{alertIds}` → `{count}`, how many answers were taken out. */
export const POST = handle<{ patientId: string }>('shareLink', async ({ scope, request, params, now }) => {
  const { alertIds } = await readBody(request, alertIdsSchema)
  return Response.json({ count: await setFloodAside(scope, params.patientId, alertIds, now) })
})
