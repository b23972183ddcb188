import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { handOverPatient } from '@/lib/patient/hand-over/mutations'

const bodySchema = z.strictObject({ memberId: z.uuid(), was: z.uuid().nullable() })

/** Gives a patient to another therapist, `{memberId, was}` → 204; 409 when somebody else did in between. */
export const PUT = handle<{ patientId: string }>('handOver', async ({ scope, request, params }) => {
  await handOverPatient(scope, params.patientId, await readBody(request, bodySchema))
  return new Response(null, { status: 204 })
})
