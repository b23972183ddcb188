import { addDays } from '@/lib/day'
import { currentPhaseIndex } from './current-phase'

type Phased<Phase> = {
  phases: readonly Phase[]
  startDate?: string | undefined
  currentPhaseId?: string | undefined
}

/**
 * The phases with the day each begins at the earliest: today for those that have begun, by the plan's start and the
 * weeks of the phase for a later one, never before today. A plan without a start date, or a phase without weeks, is
 * read as of today, at its strictest.
 */
export function withPhaseDays<Phase extends { id: string; weeks?: { from: number } | undefined }>(
  plan: Phased<Phase>,
  today: string,
): (Phase & { day: string })[] {
  const current = currentPhaseIndex(plan)
  return plan.phases.map((phase, index) => {
    const begins =
      index > current && plan.startDate && phase.weeks ? addDays(plan.startDate, phase.weeks.from * 7) : today
    return { ...phase, day: begins > today ? begins : today }
  })
}
