import type { PlanLocale } from '@/lib/i18n/locales'

/** How soon somebody has to look, the soonest first (clinical spec 5.1). */
export const urgencies = ['emergency', 'same day', 'within 24 h', 'this week', 'routine'] as const
export type Urgency = (typeof urgencies)[number]

/** One red flag of clinical spec 5, a line of data/red-flags.csv. Its code keeps its meaning for ever: answers are stored by it. */
export type RedFlag = {
  code: string
  urgency: Urgency
  /** What the clinician looks for. */
  finding: Record<PlanLocale, string>
  /** As the patient is asked, and after the last question what to do; may hold `{emergency}` and `{crisis}`. */
  question: Record<PlanLocale, string>
  /** What a yes sets for as long as it is open. */
  flags: string[]
  /** The safety item that carries the words. */
  item?: string
  source: string
}

/** Whether a yes closes the patient's plans until a licensed member records what was done. */
export function closesPlans({ flags }: Pick<RedFlag, 'flags'>): boolean {
  return flags.includes('emergency_flag_open')
}

/** The words of a question parted after its last question: what is asked, and what to do. */
export function partQuestion(words: string): { asked: string; act: string } {
  const end = words.lastIndexOf('?') + 1
  return { asked: words.slice(0, end).trim(), act: words.slice(end).trim() }
}
