import type { TimeOff } from '@/lib/adherence/check-in'
import type { StopState } from '@/lib/adherence/stop/stop-state'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { lastDayOf, type Reminder, toReminders } from './to-reminders'

/** What decides whether a plan may be reminded of. */
export type Standing = {
  /** Closed for a red flag that a member heard of. */
  isClosed: boolean
  stop: StopState
  held: ReadonlySet<string>
  /** Days on which the patient is off. */
  timesOff: readonly TimeOff[]
}

/** A plan that said to stop, or is closed, reminds of nothing until it is open again. */
export function isSilent({ isClosed, stop }: Pick<Standing, 'isClosed' | 'stop'>): boolean {
  return isClosed || stop.kind === 'stopped'
}

/** The reminders of a plan as it stands on an ISO day of the patient's; none while it is silent. */
export function standingReminders(
  frozen: FrozenPlan,
  standing: Standing,
  { from, today }: { from: string; today: string },
): Reminder[] {
  if (isSilent(standing)) return []
  return toReminders(frozen, { from, until: lastDayOf(frozen, today) }, standing)
}
