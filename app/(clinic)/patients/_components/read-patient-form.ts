import { getLocale, getTranslations } from 'next-intl/server'
import type { ClinicScope } from '@/lib/access/scope'
import { getClinic } from '@/lib/clinic/queries'
import { dayIn } from '@/lib/day'
import { readTypedDay } from '@/lib/day/read-typed-day'
import { InputError } from '@/lib/errors'
import { log } from '@/lib/log'
import { birthDateRules } from '@/lib/patient/birth-date'
import { type PatientInput, patientSchema } from '@/lib/patient/schema'
import { emptyPatient, type PatientFields, type PatientFormState } from './patient-form-state'

type Read = { values: PatientFields; input: PatientInput } | PatientFormState

/** Reads a patient form: the checked input, or what is wrong field by field. What was typed comes back either way. */
export async function readPatientForm(scope: ClinicScope, form: FormData, now: Date): Promise<Read> {
  const values = toFields(form)
  const t = await getTranslations('errors')
  const problems: PatientFormState['problems'] = {}
  const born = values.birthDate.trim() && (await readBirthDate(scope, values.birthDate, now))
  if (born && 'problem' in born) problems.birthDate = t(`day.${born.problem.code}`, born.problem.words)
  const birthDate = born && 'day' in born ? born.day : ''
  const parsed = patientSchema.safeParse({ ...values, birthDate })
  if (parsed.success && !problems.birthDate) return { values, input: parsed.data }
  for (const { path, message } of parsed.error?.issues ?? []) {
    const key = `fields.${message}` as Parameters<typeof t>[0]
    if (isField(path[0])) problems[path[0]] ??= t.has(key) ? t(key) : t('noInput')
  }
  return { values, problems }
}

async function readBirthDate(scope: ClinicScope, text: string, now: Date) {
  const { country, timeZone } = await getClinic(scope)
  const rules = birthDateRules({ country, today: dayIn(now, timeZone) })
  return readTypedDay(text, { ...rules, locale: await getLocale() })
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
