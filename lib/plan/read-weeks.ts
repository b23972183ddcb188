import type { InputProblem } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { type Document, isObject, mapList } from './map-list'
import { toStoredWeeks } from './phase-weeks'

/**
 * Weeks that a plan file gives as a number of weeks, counted on from the phase before, or as text become `{ from, to }`.
 * Text counts as people do: "3-6" is weeks 3 to 6. Unless one of the document's phases begins in week 0, as in "0-2",
 * "2-6": then its texts count weeks gone by, as `{ from, to }` does. What is none of these is a problem.
 */
export function readWeeks(document: Document, problems: InputProblem[]): Document {
  const goneBy = beginsWithNought(document.phases)
  let end = 0
  return mapList(document, 'phases', (phase, index) => {
    if (!isObject(phase) || phase.weeks === undefined) return phase
    const weeks = toWeeks(phase.weeks, end, goneBy)
    if (!weeks) {
      const allowed = said('plan.file.weeks')
      problems.push({ path: `phases[${index}].weeks`, found: JSON.stringify(phase.weeks), allowed })
      const { weeks: _, ...rest } = phase
      return rest
    }
    if (typeof weeks.to === 'number') end = weeks.to
    return { ...phase, weeks }
  })
}

function beginsWithNought(phases: unknown): boolean {
  const texts = Array.isArray(phases) ? phases.map((phase) => isObject(phase) && phase.weeks) : []
  return texts.some((text) => typeof text === 'string' && /^\s*0+\s*(?:[-–+]|to)/i.test(text))
}

function toWeeks(given: unknown, start: number, goneBy: boolean): Document | null {
  if (isObject(given)) return given
  if (typeof given === 'number') return Number.isInteger(given) ? following(start, given) : null
  if (typeof given !== 'string') return null
  const [, count] = /^\s*(\d{1,3})\s*(?:wk|weeks?)?\s*$/i.exec(given) ?? []
  if (count) return following(start, Number(count))
  const range = /^\s*(\d{1,3})\s*(?:[-–]|to)\s*(\d{1,3})\s*(?:wk|weeks?)?\s*\+?\s*$/i.exec(given)
  const open = /^\s*(\d{1,3})\s*(?:wk|weeks?)?\s*\+\s*$/i.exec(given)
  const [, first, last] = range ?? open ?? []
  if (!first) return null
  const end = last === undefined ? {} : { last: Number(last) }
  if (goneBy) return { from: Number(first), ...(last ? { to: Number(last) } : {}) }
  if (Number(first) < 1 || Number(last ?? first) < Number(first)) return null
  return toStoredWeeks({ first: Number(first), ...end })
}

function following(start: number, count: number): Document | null {
  return count >= 1 ? { from: start, to: start + count } : null
}
