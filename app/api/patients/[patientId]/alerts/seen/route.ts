import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { alertIdsSchema } from '@/lib/adherence/alert/alert'
import { markSeen } from '@/lib/adherence/alert/mutations'

/** Marks alerts of a patient as seen: `{alertIds}` → 204. */
export const POST = handle<{ patientId: string }>(
  'readAdherence',
  async ({ scope, request, params, now }) => {
    const { alertIds } = await readBody(request, alertIdsSchema)
    await markSeen(scope, params.patientId, alertIds, now)
    return new Response(null, { status: 204 })
  },
)
