import { changePhase } from '@/lib/plan/edit-phases'
import { patched } from '@/lib/plan/edit-plan'
import { suggestReviewDate } from '@/lib/plan/plan-problems'
import type { PlanContent, PlanItem, PlanPhase } from '@/lib/plan/schema'
import type { Template } from '@/lib/plan/templates/templates'
import type { Draft } from './draft'
import type { DraftFindings } from './draft-findings'

type Given = {
  draft: Pick<Draft, 'phase' | 'along'>
  /** The lines of the draft that are wanted. */
  lines: readonly PlanItem[]
  template: Pick<Template, 'code' | 'name' | 'painLight' | 'phases'>
  findings: DraftFindings
  phaseId: string
  newId: () => string
}

/**
 * Puts the wanted lines of a draft into a phase, with what comes along, each with an id of its own; an item that stands
 * there already is not put in twice. A plan without lines also takes title, pain rule and phase from the template, and
 * keeps what it was drafted from. Its phase begins now, whatever its number.
 */
export function insertDraft(content: PlanContent, given: Given): PlanContent {
  const { draft, template, phaseId, findings, newId } = given
  const phase = content.phases.find(({ id }) => id === phaseId)
  if (!phase) return content
  const there = new Set(phase.items.map(({ slug }) => slug))
  const added = [...given.lines, ...draft.along]
    .filter(({ slug }) => !there.has(slug))
    .map((line): PlanItem => ({ ...structuredClone(line), id: newId() }))
  const phases = content.phases.map((one) =>
    one.id === phaseId ? { ...one, items: [...one.items, ...added] } : one,
  )
  const filled = { ...content, phases }
  const from = template.phases[draft.phase - 1]
  if (!from || content.phases.some(({ items }) => items.length > 0)) return filled
  const named = changePhase(filled, phaseId, headOf(from))
  const whole = patched(named, {
    title: template.name,
    painLight: template.painLight,
    draftedFrom: draftedFrom(findings, draft.phase),
  })
  return { ...whole, reviewDate: suggestReviewDate(whole, findings.today) }
}

function headOf({
  title,
  patientTitle,
  goal,
  enter,
  exit,
  weeks,
}: PlanPhase): Partial<Omit<PlanPhase, 'id' | 'items'>> {
  const length = weeks?.to === undefined ? {} : { to: weeks.to - weeks.from }
  return { title, patientTitle, goal, enter, exit, ...(weeks ? { weeks: { from: 0, ...length } } : {}) }
}

function draftedFrom(findings: DraftFindings, phase: number): NonNullable<PlanContent['draftedFrom']> {
  const { code, irritability, stage, minutesPerDay, goals, positions, equipment } = findings
  return {
    from: 'findings',
    code,
    phase,
    ...(irritability ? { irritability } : {}),
    ...(stage ? { stage } : {}),
    minutesPerDay,
    goals: [...goals],
    ...(positions ? { positions: [...positions] } : {}),
    ...(equipment ? { equipment: equipment.slice(0, 40) } : {}),
  }
}
