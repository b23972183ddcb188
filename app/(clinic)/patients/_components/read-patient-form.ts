import { getLocale, getTranslations } from 'next-intl/server'
import { answerForm } from '@/app/_http/answer-form'
import { refuseUnstorable } from '@/app/_http/refuse-unstorable'
import type { ClinicScope } from '@/lib/access/scope'
import { getClinic } from '@/lib/clinic/queries'
import { dayIn } from '@/lib/day'
import { readTypedDay } from '@/lib/day/read-typed-day'
import { birthDateRules } from '@/lib/patient/birth-date'
import { type PatientInput, patientSchema } from '@/lib/patient/schema'
import { emptyPatient, type PatientFields, type PatientFormState } from './patient-form-state'

type Read = { values: PatientFields; input: PatientInput } | PatientFormState

/** Reads a patient form: the checked input, or what is wrong field by field. What was typed comes back either way. Throws InputError. */
export async function readPatientForm(scope: ClinicScope, form: FormData, now: Date): Promise<Read> {
  const values = toFields(form)
  refuseUnstorable(values)
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

/** Runs a patient form's action; whatever goes wrong is said in the form, and what was typed stays in it. */
export async function answerPatientForm(
  form: FormData,
  work: () => Promise<PatientFormState>,
): Promise<PatientFormState> {
  const answer = await answerForm(work)
  if (answer.status === 'done') return answer.done
  const refused = answer.status === 'refused' ? answer : { message: '', problems: {} }
  const problems = Object.fromEntries(
    Object.entries(refused.problems).map(([path, allowed]) => [isField(path) ? path : 'form', allowed]),
  )
  const isGeneral = Object.keys(problems).length === 0
  return { values: toFields(form), problems: isGeneral ? { form: refused.message } : problems }
}

/** What was typed; nothing of what is no form, which anyone may send in its place. */
function toFields(form: FormData): PatientFields {
  if (!(form instanceof FormData)) return emptyPatient
  const names = Object.keys(emptyPatient) as (keyof PatientFields)[]
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')])) as PatientFields
}

function isField(name: unknown): name is keyof PatientFields {
  return typeof name === 'string' && name in emptyPatient
}
