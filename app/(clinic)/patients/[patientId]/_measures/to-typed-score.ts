import { fewestActivities, formNames, type Measure, mostActivities } from '@/lib/measures/measure'
import type { TypedScore } from '@/lib/measures/score'
import { bodySides } from '@/lib/safety/flag'

/** What the form of a measure says; activities that were left empty are none. */
export function toTypedScore(measure: Measure, typed: FormData): TypedScore {
  const word = (name: string) => String(typed.get(name) ?? '').trim()
  const form = formNames.find((one) => one === word('form'))
  const side = bodySides.find((one) => one === word('side'))
  return {
    ...(form ? { form } : {}),
    ...(side ? { side } : {}),
    ...(measure.asks.includes('what') ? { what: word('what') } : {}),
    ...(measure.activities
      ? { activities: toActivities(word) }
      : measure.parts
        ? { parts: Object.fromEntries(measure.parts.names.map((name) => [name, word(`parts.${name}`)])) }
        : { number: word('number') }),
  }
}

function toActivities(word: (name: string) => string) {
  return Array.from({ length: mostActivities }, (_, at) => ({
    name: word(`activities.${at}.name`),
    number: word(`activities.${at}.number`),
  })).filter(({ name, number }, at) => at < fewestActivities || name !== '' || number !== '')
}
