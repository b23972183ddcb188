import { handle } from '@/app/_http/handle'
import { archivePatient, restorePatient } from '@/lib/patient/mutations'

type Params = { patientId: string }

export const PUT = handle<Params>('archivePatient', async ({ scope, params, now }) => {
  await archivePatient(scope, params.patientId, now)
  return new Response(null, { status: 204 })
})

export const DELETE = handle<Params>('archivePatient', async ({ scope, params }) => {
  await restorePatient(scope, params.patientId)
  return new Response(null, { status: 204 })
})
