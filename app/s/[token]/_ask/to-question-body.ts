import { askedAbout } from '@/lib/adherence/answers'
import type { DayBody } from '@/lib/adherence/check-in'

type Fields = Pick<FormData, 'get'>

/** The check-in of a question's form; null without words. How bad it is counts where it hurts alone. */
export function toQuestionBody(form: Fields): DayBody | null {
  const note = toText(form.get('note')).trim()
  if (!note) return null
  const about = askedAbout.find((one) => one === form.get('asked')) ?? 'other'
  const itemId = toText(form.get('exercise'))
  const pain = toText(form.get('pain'))
  return {
    about: 'day',
    ...(about === 'hurts' && pain ? { pain: Number(pain) } : {}),
    note,
    asked: { about, ...(itemId ? { itemId } : {}) },
  }
}

function toText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
