'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { readArgument } from '@/app/_http/answer-form'
import { apiScope } from '@/lib/auth/gate'
import { changePatient } from '@/lib/patient/mutations'
import { askYearAnew } from '@/lib/share/proof/mutations/ask-year-anew'
import type { PatientFormState } from '../_components/patient-form-state'
import { answerPatientForm, readPatientForm } from '../_components/read-patient-form'

const patientIdSchema = z.uuid()

/** Writes the details of one patient. */
export async function changePatientAction(
  patientId: string,
  state: PatientFormState,
  form: FormData,
): Promise<PatientFormState> {
  return answerPatientForm(form, async () => {
    const scope = await apiScope(undefined, 'changePatient')
    const now = new Date()
    const read = await readPatientForm(scope, form, now)
    if ('problems' in read) return read
    await changePatient(scope, readArgument(patientId, patientIdSchema), read.input, now, {
      yearCorrected: askYearAnew,
    })
    revalidatePath(`/patients/${patientId}`)
    return { values: read.values, problems: {}, saved: (Number(state?.saved) || 0) + 1 }
  })
}
