import { findForm } from './find-form'
import { headlineOf } from './headline-of'
import { fewestActivities, type Measure, type MeasureForm, mostActivities, type PartName } from './measure'
import type { ScoreValue, TypedScore } from './score'

/** Why what was typed is no score: where, a key of measures.refused, and what its words are filled with. */
export type ScoreProblem = {
  path: string
  code:
    | 'form'
    | 'missing'
    | 'number'
    | 'range'
    | 'step'
    | 'fewActivities'
    | 'activityName'
    | 'activityTwice'
    | 'side'
    | 'what'
  words: { found: string; min: number; max: number; step: number; forms: string }
}

/**
 * A score as it was typed, read against its measure: numbers with a point or a comma, within the bounds of its form and
 * on its steps; three to five activities with different names. Anything else is a problem for each field. Pure.
 */
export function readScore(
  measure: Measure,
  typed: TypedScore,
): { value: ScoreValue } | { problems: ScoreProblem[] } {
  const form = findForm(measure, typed.form)
  if (!form) {
    const forms = measure.forms.map(({ name }) => name).join(', ')
    return { problems: [refuse('form', 'form', { min: 0, max: 0, step: 1 }, typed.form ?? '', forms)] }
  }
  const problems: ScoreProblem[] = []
  const read = (path: string, text: string | undefined): number => {
    const found = readNumber(text ?? '', form)
    if (typeof found === 'number') return found
    problems.push(refuse(path, found, form, text ?? ''))
    return Number.NaN
  }
  const numbers = readNumbers(measure, form, typed, read, (problem) => problems.push(problem))
  const side = measure.asks.includes('side') ? typed.side : undefined
  if (measure.asks.includes('side') && !side) problems.push(refuse('side', 'side', form))
  const what = measure.asks.includes('what') ? tidy(typed.what) : undefined
  if (what === '') problems.push(refuse('what', 'what', form))
  if (problems.length > 0) return { problems }
  return { value: { form: form.name, ...numbers, ...(side ? { side } : {}), ...(what ? { what } : {}) } }
}

function readNumbers(
  measure: Measure,
  form: MeasureForm,
  typed: TypedScore,
  read: (path: string, text: string | undefined) => number,
  tell: (problem: ScoreProblem) => void,
): Pick<ScoreValue, 'number' | 'parts' | 'activities'> {
  if (measure.activities) {
    const activities = (typed.activities ?? []).slice(0, mostActivities).map(({ name, number }, at) => {
      if (tidy(name) === '') tell(refuse(`activities.${at}.name`, 'activityName', form))
      return { name: tidy(name), number: read(`activities.${at}.number`, number) }
    })
    const names = activities.map(({ name }) => name.toLocaleLowerCase())
    names.forEach((name, at) => {
      if (name !== '' && names.indexOf(name) < at)
        tell(refuse(`activities.${at}.name`, 'activityTwice', form, name))
    })
    if (activities.length < fewestActivities)
      tell(refuse(`activities.${activities.length}.name`, 'fewActivities', form))
    return { number: headlineOf(measure, { number: 0, activities }), activities }
  }
  if (measure.parts) {
    const entries = measure.parts.names.map(
      (name) => [name, read(`parts.${name}`, typed.parts?.[name])] as const,
    )
    const parts: Partial<Record<PartName, number>> = Object.fromEntries(entries)
    return { number: headlineOf(measure, { number: 0, parts }), parts }
  }
  return { number: read('number', typed.number) }
}

function readNumber(text: string, { min, max, step }: MeasureForm): number | ScoreProblem['code'] {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  if (plain === '') return 'missing'
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return 'number'
  const number = Number(plain)
  if (number < min || number > max) return 'range'
  const steps = number / step
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? 'step' : number
}

function refuse(
  path: string,
  code: ScoreProblem['code'],
  { min, max, step }: Omit<MeasureForm, 'name'>,
  found = '',
  forms = '',
): ScoreProblem {
  return { path, code, words: { found, min, max, step, forms } }
}

function tidy(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ')
}
