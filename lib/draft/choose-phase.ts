import { daysBetween } from '@/lib/day'
import type { PlanPhase } from '@/lib/plan/schema'
import { irritabilities } from '@/lib/safety/irritability'
import { atStrictest, type DraftFindings } from './draft-findings'
import { type DraftGoal, draftRules, type TemplateEntry } from './rules'

export type Irritability = (typeof irritabilities)[number]

/**
 * The phase of a template that findings admit, counted from 0: the last one whose entry takes this irritability and
 * whose weeks can have come. Weeks count from surgery or injury where its date is recorded; else the stage says how
 * many have gone by at the least. The first phase is always admitted.
 */
export function choosePhase(
  phases: readonly Pick<PlanPhase, 'weeks'>[],
  entry: TemplateEntry,
  findings: Pick<DraftFindings, 'irritability' | 'stage' | 'goals' | 'flags' | 'today'>,
): number {
  const { irritability, stage } = atStrictest(findings)
  const known = entry.clock === undefined ? undefined : weeksSince(entry.clock, findings)
  const isReached = (from: number) => {
    if (known !== undefined) return from <= known
    if (entry.clock !== undefined) return from <= draftRules.stageWeeks[stage]
    return from < nextStage(stage)
  }
  const admitted = phases.map(({ weeks }, at) => {
    const most = entry.most[at]
    const goal = entry.goals?.[`${at + 1}`]
    return (
      most !== undefined &&
      irritabilities.indexOf(irritability) <= irritabilities.indexOf(most) &&
      isReached(weeks?.from ?? 0) &&
      (goal === undefined || findings.goals.includes(goal as DraftGoal))
    )
  })
  const blockedAt = admitted.indexOf(false)
  return Math.max(0, (blockedAt === -1 ? admitted.length : blockedAt) - 1)
}

/** Whole weeks since the latest recorded day of a flag or of one that follows from it; none gone by where a day is not known. */
function weeksSince(
  flag: string,
  { flags, today }: Pick<DraftFindings, 'flags' | 'today'>,
): number | undefined {
  const records = flags.filter((one) => one.flag === flag || one.flag.startsWith(`${flag}_`))
  if (records.some(({ date }) => date === undefined || date > today)) return 0
  const days = records.flatMap(({ date }) => (date ? [daysBetween(date, today)] : []))
  return days.length === 0 ? undefined : Math.floor(Math.min(...days) / 7)
}

/** Weeks at which the stage after this one begins. */
function nextStage(stage: keyof typeof draftRules.stageWeeks): number {
  const begin = draftRules.stageWeeks[stage]
  return Math.min(
    ...Object.values(draftRules.stageWeeks).filter((weeks) => weeks > begin),
    Number.POSITIVE_INFINITY,
  )
}
