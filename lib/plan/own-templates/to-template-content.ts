import { withoutOwn } from '@/lib/dosage/without-own'
import type { PlanContent, PlanItem, PlanPhase } from '../schema'
import { withNewIds, withoutWords } from '../start-content'

type Options = {
  /** The template's name takes the place of the plan's title. */
  name: string
  /** Whether notes, goals and phase names written to the patient stay. */
  keepWords: boolean
  /** Slugs of items that were made for this plan alone: their lines stay away. */
  onlyHere: ReadonlySet<string>
  newId: () => string
}

/**
 * A plan as a template: what is done, how much and when, and nothing of the patient it was made for. Sides and places are
 * asked for again, a line and its other side are one, a condition is not met, and dates, pauses, the clinician's notes,
 * a surgeon's limit and a measured pulse are gone. Every id is new.
 */
export function toTemplateContent(content: PlanContent, options: Options): PlanContent {
  const { name, keepWords, onlyHere, newId } = options
  const { schemaVersion, locale, painLight } = content
  const phases = content.phases.map((phase) =>
    keepWords ? toPhase(phase, onlyHere) : withoutWords(toPhase(phase, onlyHere)),
  )
  const template: PlanContent = {
    ...{ schemaVersion, title: name, locale },
    ...(painLight ? { painLight } : {}),
    phases,
  }
  return withNewIds(template, newId)
}

function toPhase(phase: PlanPhase, onlyHere: ReadonlySet<string>): PlanPhase {
  const tied = new Set<string>()
  const items = phase.items.flatMap((line): PlanItem[] => {
    const { tieId } = line
    if (onlyHere.has(line.slug) || (tieId && tied.has(tieId))) return []
    if (tieId) tied.add(tieId)
    return [toLine(line)]
  })
  return { ...phase, items }
}

/** Whoever helps at home is this patient's; what is done in the clinic is so for everybody. */
function toLine({ id, slug, dosage, supervised, support, note, condition, groupId }: PlanItem): PlanItem {
  return {
    ...{ id, slug },
    ...(dosage ? { dosage: withoutOwn(dosage) } : {}),
    ...(supervised === 'clinic' ? { supervised } : {}),
    ...(support ? { support } : {}),
    ...(note ? { note } : {}),
    ...(condition ? { condition } : {}),
    ...(groupId ? { groupId } : {}),
  }
}
