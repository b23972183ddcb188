import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { mostAtOnce } from '@/lib/patient/hand-over/most-at-once'
import { handOverPatients } from '@/lib/patient/hand-over/mutations'
import { listLeaving } from '@/lib/patient/hand-over/queries'

const bodySchema = z.strictObject({ to: z.uuid(), patientIds: z.array(z.uuid()).min(1).max(mostAtOnce) })

/** A member's patients and who could take them over: `{therapists, patients, total}`. */
export const GET = handle<{ memberId: string }>('manageMembers', async ({ scope, params }) =>
  Response.json(await listLeaving(scope, params.memberId)),
)

/** Gives those of a member's patients to another, `{to, patientIds}` → `{patientIds}`, which went. */
export const POST = handle<{ memberId: string }>('manageMembers', async ({ scope, request, params }) => {
  const { to, patientIds } = await readBody(request, bodySchema, 100_000)
  const moved = await handOverPatients(scope, { from: params.memberId, to, patientIds })
  return Response.json({ patientIds: moved })
})
