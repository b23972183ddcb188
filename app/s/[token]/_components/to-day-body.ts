import { noSign } from '@/app/_patient/sign-question'
import { amounts, efforts, timeOffWhys } from '@/lib/adherence/answers'
import type { DayBody } from '@/lib/adherence/check-in'
import { patientSigns } from '@/lib/safety/patient-signs'

type Fields = Pick<FormData, 'get' | 'getAll'>

/** The answers of the check-in form, or of the question whether it is better; null when nothing was answered. */
export function toDayBody(form: Fields): DayBody | null {
  const better = form.get('better')
  const note = String(form.get('note') ?? '').trim()
  const body: DayBody = {
    about: 'day',
    ...toPain('pain', form),
    ...toPain('painBefore', form),
    ...toPain('painAfter', form),
    ...pick('amount', amounts, form),
    ...pick('effort', efforts, form),
    ...(note ? { note } : {}),
    ...toSigns(form.getAll('signs')),
    ...toTimeOff(form),
    ...(better === 'yes' || better === 'no' ? { better: better === 'yes' } : {}),
  }
  return Object.keys(body).length > 1 ? body : null
}

/** A sign that was ticked counts, also beside "none of these". */
function toSigns(ticked: readonly unknown[]): Pick<DayBody, 'signs'> {
  const signs = patientSigns.filter((sign) => ticked.includes(sign))
  return signs.length > 0 || ticked.includes(noSign) ? { signs } : {}
}

function toPain(name: 'pain' | 'painBefore' | 'painAfter', form: Fields): Pick<DayBody, typeof name> {
  const pain = form.get(name)
  return typeof pain === 'string' && pain !== '' ? { [name]: Number(pain) } : {}
}

/** Without a reason it is for another one. */
function toTimeOff(form: Fields): Pick<DayBody, 'timeOff'> {
  const [from, until] = [form.get('from'), form.get('until')]
  if (typeof from !== 'string' || typeof until !== 'string' || !from || !until) return {}
  return { timeOff: { from, until, why: timeOffWhys.find((why) => why === form.get('why')) ?? 'other' } }
}

function pick<Name extends string, Value extends string>(name: Name, values: readonly Value[], form: Fields) {
  const value = values.find((candidate) => candidate === form.get(name))
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}
