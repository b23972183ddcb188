import { getTranslations } from 'next-intl/server'
import { InputError } from '@/lib/errors'
import { log } from '@/lib/log'
import { type PatientInput, patientSchema } from '@/lib/patient/schema'
import { emptyPatient, type PatientFields, type PatientFormState } from './patient-form-state'

type Read = { values: PatientFields; input: PatientInput } | PatientFormState

/** Reads a patient form: the checked input, or what is wrong field by field. What was typed comes back either way. */
export async function readPatientForm(form: FormData): Promise<Read> {
  const values = toFields(form)
  const parsed = patientSchema.safeParse(values)
  if (parsed.success) return { values, input: parsed.data }
  const t = await getTranslations('errors')
  const problems: PatientFormState['problems'] = {}
  for (const { path, message } of parsed.error.issues) {
    const key = `fields.${message}` as Parameters<typeof t>[0]
    if (isField(path[0])) problems[path[0]] ??= t.has(key) ? t(key) : t('noInput')
  }
  return { values, problems }
}

/** The form's answer to a refused or failed write. */
export async function toFormProblems(error: unknown, values: PatientFields): Promise<PatientFormState> {
  if (error instanceof InputError) {
    const problems: PatientFormState['problems'] = {}
    for (const { path, allowed } of error.problems) problems[isField(path) ? path : 'form'] = allowed
    return { values, problems }
  }
  log.error({ error }, 'a patient form was not written')
  const t = await getTranslations('patients')
  return { values, problems: { form: t('problem.failed') } }
}

function toFields(form: FormData): PatientFields {
  const names = Object.keys(emptyPatient) as (keyof PatientFields)[]
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')])) as PatientFields
}

function isField(name: unknown): name is keyof PatientFields {
  return typeof name === 'string' && name in emptyPatient
}
