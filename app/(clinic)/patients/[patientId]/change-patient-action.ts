'use server'

import { revalidatePath } from 'next/cache'
import { apiScope } from '@/lib/auth/gate'
import { changePatient } from '@/lib/patient/mutations'
import type { PatientFormState } from '../_components/patient-form-state'
import { readPatientForm, toFormProblems } from '../_components/read-patient-form'

/** Writes the details of one patient. */
export async function changePatientAction(
  patientId: string,
  state: PatientFormState,
  form: FormData,
): Promise<PatientFormState> {
  const scope = await apiScope(undefined, 'changePatient')
  const now = new Date()
  const read = await readPatientForm(scope, form, now)
  if ('problems' in read) return read
  try {
    await changePatient(scope, patientId, read.input, now)
  } catch (error) {
    return toFormProblems(error, read.values)
  }
  revalidatePath(`/patients/${patientId}`)
  return { values: read.values, problems: {}, saved: (state.saved ?? 0) + 1 }
}
