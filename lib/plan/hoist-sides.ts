import { sides } from '@/lib/dosage/kind'
import type { InputProblem } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { type Document, isObject, mapList } from './map-list'

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
  const problem = { path: `${path}.dosage.side`, found: JSON.stringify(side) }
  if (!(sides as readonly unknown[]).includes(side))
    problems.push({ ...problem, allowed: said('plan.file.sideWord', { allowed: sides.join(', ') }) })
  else if (item.side !== undefined && item.side !== side)
    problems.push({ ...problem, allowed: said('plan.file.sideTwice', { other: `${path}.side` }) })
  else return { ...item, side, dosage }
  return { ...item, dosage }
}
