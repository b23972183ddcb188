import type { Say } from '@/lib/handout/text/say'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toCountedWeeks } from '@/lib/plan/phase-weeks'
import type { ReadingLine, ReadingPhase } from '@/lib/reading/reading'
import { bold, plain, type RichText } from '@/lib/rich-text'
import type { HandoutModel } from './handout-model'

/** Who, which weeks, from whom, and how to open it on a phone. No diagnosis stands on the page (clinical spec 8.4). */
export function toHead(
  frozen: FrozenPlan,
  phases: readonly ReadingPhase[],
  {
    name,
    link,
    exercises,
  }: {
    name: string | undefined
    link: string | undefined
    exercises: readonly ReadingLine[]
  },
  say: Say,
): HandoutModel['head'] {
  const { clinic } = frozen
  const only = phases.length === 1 ? phases[0] : undefined
  const lines: RichText[] = []
  if (only) lines.push(plain(toPhaseHeading(only, say)))
  const therapist = toTherapistLine(frozen, say)
  if (therapist) lines.push(plain(therapist))
  return {
    title: bold(name ? say.plain('title.named', { name }) : say.plain('title.unnamed')),
    lines,
    goal: only?.goal ? say.rich('goal', { goal: only.goal }) : null,
    summary: toSummary(exercises, say),
    news: frozen.patientNote ? say.rich('news', { text: plain(frozen.patientNote) }) : null,
    clinic: toClinic(clinic),
    phone: clinic.phone ?? null,
    link: link ?? null,
    scan: bold(say.plain('scan')),
  }
}

function toClinic({ logo, name, address, website }: FrozenPlan['clinic']): HandoutModel['head']['clinic'] {
  const [street, site] = [
    address?.trim().replace(/\s*\n\s*/g, ', '),
    website?.replace(/^https?:\/\/|\/$/g, ''),
  ]
  return {
    logo: logo ? { url: logo.address, width: logo.width, height: logo.height } : null,
    name: plain(name),
    address: street ? plain(street) : null,
    website: site ? plain(site) : null,
  }
}

/** "Weeks 3 to 6: Build". Weeks are counted from one, as a patient counts them. */
export function toPhaseHeading({ weeks, patientTitle: title }: ReadingPhase, say: Say): string {
  return weeks ? say.plain('phase', { weeks: toWeeks(weeks, say), title }) : title
}

function toWeeks(weeks: NonNullable<ReadingPhase['weeks']>, say: Say): string {
  const { first: from, last } = toCountedWeeks(weeks)
  if (last === undefined) return say.plain('weeks.open', { from })
  return last === from ? say.plain('weeks.single', { from }) : say.plain('weeks.range', { from, to: last })
}

/** Null for a plan printed from a file, which has neither. */
function toTherapistLine({ clinic, therapist }: FrozenPlan, say: Say): string | null {
  if (!therapist.name) return clinic.phone ?? null
  const name = therapist.credentials
    ? say.plain('therapist', { name: therapist.name, credentials: therapist.credentials })
    : therapist.name
  return clinic.phone ? say.plain('therapistPhone', { therapist: name, phone: clinic.phone }) : name
}

function toSummary(exercises: readonly ReadingLine[], say: Say): RichText | null {
  if (exercises.length === 0) return null
  const minutes = Math.max(1, Math.round(exercises.reduce((sum, line) => sum + line.minutes, 0)))
  return plain(say.plain('summary', { count: exercises.length, minutes }))
}
