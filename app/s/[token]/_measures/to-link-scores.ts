import type { LinkScore } from '@/lib/measures/link/link-scores'
import { formNames, mostActivities } from '@/lib/measures/measure'
import type { TypedScore } from '@/lib/measures/score'

type Fields = Pick<FormData, 'get'>
/** More of them are asked of nobody. */
const mostMeasures = 20

/** What a form of measures says, without what was left empty; the fields of a measure begin with its place. */
export function toLinkScores(form: Fields): Omit<LinkScore, 'id'>[] {
  return Array.from({ length: mostMeasures }, (_, at) => toLinkScore(form, String(at))).flatMap(
    (one) => one ?? [],
  )
}

function toLinkScore(form: Fields, at: string): Omit<LinkScore, 'id'> | null {
  const word = (name: string) => toText(form.get(`${at}.${name}`)).trim()
  const measure = word('measure')
  const number = word('number')
  const activities = Array.from({ length: mostActivities }, (_, nth) => ({
    name: word(`activities.${nth}.name`),
    number: word(`activities.${nth}.number`),
  })).filter((one) => one.number !== '')
  const replaces = word('replaces') || null
  if (!measure) return null
  // What was emptied is taken back.
  if (number === '' && activities.length === 0)
    return replaces === null ? null : { measure, replaces, score: null }
  const kind = formNames.find((one) => one === word('form'))
  // The page's own word, which the server holds against its list.
  const side = word('side') as NonNullable<TypedScore['side']> | ''
  return {
    measure,
    replaces,
    score: {
      ...(kind ? { form: kind } : {}),
      ...(side ? { side } : {}),
      ...(activities.length > 0 ? { activities } : { number }),
    },
  }
}

function toText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
