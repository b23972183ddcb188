import type { InputProblem } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { PlanContent } from './schema'

/** Each id of a phase, group or item that stands in the document a second time, at its path. Merging goes by id. */
export function findDuplicateIds(content: Pick<PlanContent, 'phases'>): InputProblem[] {
  const places: [string, string][] = content.phases.flatMap((phase, p) => [
    [phase.id, `phases[${p}].id`],
    ...(phase.groups ?? []).map(({ id }, g): [string, string] => [id, `phases[${p}].groups[${g}].id`]),
    ...phase.items.map((item, i): [string, string] => [item.id, `phases[${p}].items[${i}].id`]),
  ])
  const seen = new Map<string, string>()
  return places.flatMap(([id, path]) => {
    const other = seen.get(id)
    if (!other) seen.set(id, path)
    return other
      ? [{ path, found: JSON.stringify(id), allowed: said('plan.file.duplicateId', { other }) }]
      : []
  })
}
