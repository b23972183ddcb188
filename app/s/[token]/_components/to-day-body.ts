import { noSign } from '@/app/_patient/sign-question'
import { amounts, efforts } from '@/lib/adherence/answers'
import type { DayBody } from '@/lib/adherence/check-in'
import { patientSigns } from '@/lib/safety/patient-signs'

type Fields = Pick<FormData, 'get' | 'getAll'>

/** The answers of the check-in form, or of the question whether it is better; null when nothing was answered. */
export function toDayBody(form: Fields): DayBody | null {
  const pain = form.get('pain')
  const better = form.get('better')
  const note = String(form.get('note') ?? '').trim()
  const body: DayBody = {
    about: 'day',
    ...(typeof pain === 'string' && pain !== '' ? { pain: Number(pain) } : {}),
    ...pick('amount', amounts, form),
    ...pick('effort', efforts, form),
    ...(note ? { note } : {}),
    ...toSigns(form.getAll('signs')),
    ...(better === 'yes' || better === 'no' ? { better: better === 'yes' } : {}),
  }
  return Object.keys(body).length > 1 ? body : null
}

/** A sign that was ticked counts, also beside "none of these". */
function toSigns(ticked: readonly unknown[]): Pick<DayBody, 'signs'> {
  const signs = patientSigns.filter((sign) => ticked.includes(sign))
  return signs.length > 0 || ticked.includes(noSign) ? { signs } : {}
}

function pick<Name extends string, Value extends string>(name: Name, values: readonly Value[], form: Fields) {
  const value = values.find((candidate) => candidate === form.get(name))
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}
