import type { Amount } from '@/lib/dosage/amount'
import type { Dosage } from '@/lib/dosage/dosage'
import type { KindGroup } from '@/lib/dosage/kind'
import { visitsInAll } from '@/lib/dosage/visits-in-all'
import type { PlanLocale } from '@/lib/i18n/locales'
import { currentPhase, currentPhaseIndex } from '@/lib/plan/current-phase'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readPlan } from '@/lib/reading/read-plan'
import type { VisitLine } from './visit'

/**
 * What a visit may be about: of the phase that the patient is in, first what the therapist does, then what the patient
 * does and may have done here, in the plan's order and with its names in a language, the plan's own unless another is
 * asked. Pure.
 */
export function toVisitLines(frozen: FrozenPlan, locale?: PlanLocale): VisitLine[] {
  return linesByPhase(frozen, locale)[currentPhaseIndex(frozen.content)] ?? []
}

/** The same of every phase: a visit may be recorded after the patient came to the next one. Pure. */
export function everyVisitLine(frozen: FrozenPlan): VisitLine[] {
  return linesByPhase(frozen).flat()
}

function linesByPhase(frozen: FrozenPlan, locale?: PlanLocale): VisitLine[][] {
  const items = frozen.content.phases.flatMap((phase) => phase.items)
  const dosages = new Map(items.map(({ id, dosage }) => [id, dosage]))
  return readPlan(frozen, locale ? { locale } : {}).phases.map(({ lines }) => {
    const of = (groups: readonly KindGroup[]) =>
      lines
        .filter(({ group }) => groups.includes(group))
        .map(({ id, slug, name, side, site, group }): VisitLine => {
          const where = { ...(side ? { side } : {}), ...(site ? { site } : {}) }
          return { itemId: id, slug, name, ...where, byHand: group === 'clinic', ...toAsked(dosages.get(id)) }
        })
    return [...of(['clinic']), ...of(['exercise', 'selfCare'])]
  })
}

/**
 * How many visits the current phase of a version plans: the most that one of its lines names, since they are done at the
 * same visits; 0 when none does. Pure.
 */
export function plannedVisits({ content }: Pick<FrozenPlan, 'content'>): number {
  return Math.max(0, ...currentPhase(content).items.map(({ dosage }) => (dosage ? visitsInAll(dosage) : 0)))
}

function toAsked(dosage: Dosage | undefined): Pick<VisitLine, 'graded' | 'counts'> {
  if (!dosage) return {}
  const { grade, durationMin, sets } = dosage
  return {
    ...(grade === undefined ? {} : { graded: typeof grade === 'string' ? { planned: grade } : {} }),
    ...(durationMin !== undefined
      ? { counts: { unit: 'minutes' as const, ...whole(durationMin) } }
      : sets !== undefined
        ? { counts: { unit: 'sets' as const, ...whole(sets) } }
        : {}),
  }
}

function whole(amount: Amount): { planned?: number } {
  return typeof amount === 'number' && Number.isInteger(amount) ? { planned: amount } : {}
}
