import { sides } from '@/lib/dosage/kind'
import type { InputProblem } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'

type Document = Record<string, unknown>

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function mapList(document: Document, key: string, map: (entry: unknown, index: number) => unknown): Document {
  const list = document[key]
  return Array.isArray(list) ? { ...document, [key]: list.map(map) } : document
}

/** Weeks given as a number of weeks, counted on from the phase before, or as text, become `{ from, to }`. */
export function readWeeks(document: Document, problems: InputProblem[]): Document {
  let end = 0
  return mapList(document, 'phases', (phase, index) => {
    if (!isObject(phase) || phase.weeks === undefined) return phase
    const weeks = toWeeks(phase.weeks, end)
    if (!weeks) {
      const allowed = toTranslator('en', 'plan')('file.weeks')
      problems.push({ path: `phases[${index}].weeks`, found: JSON.stringify(phase.weeks), allowed })
      const { weeks: _, ...rest } = phase
      return rest
    }
    if (isObject(weeks) && typeof weeks.to === 'number') end = weeks.to
    return { ...phase, weeks }
  })
}

function toWeeks(given: unknown, start: number): unknown {
  if (isObject(given)) return given
  if (typeof given === 'number')
    return Number.isInteger(given) && given >= 1 ? { from: start, to: start + given } : null
  if (typeof given !== 'string') return null
  const range = /^\s*(\d{1,3})\s*(?:[-–]|to)\s*(\d{1,3})\s*(?:wk|weeks?)?\s*\+?\s*$/i.exec(given)
  if (range) return { from: Number(range[1]), to: Number(range[2]) }
  const open = /^\s*(\d{1,3})\s*(?:wk|weeks?)?\s*\+\s*$/i.exec(given)
  if (open) return { from: Number(open[1]) }
  const count = /^\s*(\d{1,3})\s*(?:wk|weeks?)?\s*$/i.exec(given)
  return count ? { from: start, to: start + Number(count[1]) } : null
}

/** `dosage.side` moves to `item.side`, where alone a side stands; two that differ are a problem that names both paths. */
export function hoistSides(document: Document, problems: InputProblem[]): Document {
  return mapList(document, 'phases', (phase, p) =>
    isObject(phase)
      ? mapList(phase, 'items', (item, i) =>
          isObject(item) ? hoist(item, `phases[${p}].items[${i}]`, problems) : item,
        )
      : phase,
  )
}

function hoist(item: Document, path: string, problems: InputProblem[]): Document {
  if (!isObject(item.dosage) || item.dosage.side === undefined) return item
  const { side, ...dosage } = item.dosage
  const t = toTranslator('en', 'plan')
  const problem = { path: `${path}.dosage.side`, found: JSON.stringify(side) }
  if (!(sides as readonly unknown[]).includes(side))
    problems.push({ ...problem, allowed: t('file.sideWord', { allowed: sides.join(', ') }) })
  else if (item.side !== undefined && item.side !== side)
    problems.push({ ...problem, allowed: t('file.sideTwice', { other: `${path}.side` }) })
  else return { ...item, side, dosage }
  return { ...item, dosage }
}
