import type { DayBody } from '@/lib/adherence/check-in'
import { amounts, efforts } from '@/lib/adherence/check-in-choices'

/** The answers of the check-in form, or of the question whether it is better; null when nothing was answered. */
export function toDayBody(form: Pick<FormData, 'get'>): DayBody | null {
  const pain = form.get('pain')
  const better = form.get('better')
  const note = String(form.get('note') ?? '').trim()
  const body: DayBody = {
    about: 'day',
    ...(typeof pain === 'string' && pain !== '' ? { pain: Number(pain) } : {}),
    ...pick('amount', amounts, form),
    ...pick('effort', efforts, form),
    ...(note ? { note } : {}),
    ...(better === 'yes' || better === 'no' ? { better: better === 'yes' } : {}),
  }
  return Object.keys(body).length > 1 ? body : null
}

function pick<Name extends string, Value extends string>(
  name: Name,
  values: readonly Value[],
  form: Pick<FormData, 'get'>,
) {
  const value = values.find((candidate) => candidate === form.get(name))
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}
