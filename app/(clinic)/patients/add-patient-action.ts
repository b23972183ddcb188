'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { apiScope } from '@/lib/auth/gate'
import { addPatient } from '@/lib/patient/mutations'
import type { PatientFormState } from './_components/patient-form-state'
import { answerPatientForm, readPatientForm } from './_components/read-patient-form'

/** Adds the patient of the form and goes to them. */
export async function addPatientAction(_state: PatientFormState, form: FormData): Promise<PatientFormState> {
  return answerPatientForm(form, async () => {
    const scope = await apiScope(undefined, 'changePatient')
    const now = new Date()
    const read = await readPatientForm(scope, form, now)
    if ('problems' in read) return read
    const id = await addPatient(scope, read.input, now)
    redirect(`/patients/${id}` as Route)
  })
}
