import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { addPatient } from '@/lib/patient/mutations'
import { patientSchema } from '@/lib/patient/schema'

export const POST = handle('changePatient', async ({ scope, request, now }) => {
  const id = await addPatient(scope, await readBody(request, patientSchema), now)
  return Response.json({ id }, { status: 201 })
})
