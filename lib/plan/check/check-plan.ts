import type { PlanLocale } from '@/lib/i18n/locales'
import type { Finding, FindingLine } from '@/lib/safety/finding'
import type { Flag } from '@/lib/safety/flag'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import { activeFlags } from '@/lib/safety/review/active-flags'
import type { ItemInput, LineInput } from '@/lib/safety/review/review-line'
import { reviewPlan } from '@/lib/safety/review-plan'
import { withPhaseDays } from '../phase-days'
import type { FindingAnswer } from './finding-answer'
import { fingerprint } from './fingerprint'
import { letOneSpeak } from './let-one-speak'

export type CheckedLine = FindingLine & { fingerprint: string }

/** All that one rule says of a plan: one card for the clinician, whatever number of lines it is about. */
export type RuleCard = Pick<
  Finding,
  'rule' | 'flag' | 'side' | 'message' | 'source' | 'settle' | 'override'
> & {
  severity: 'block' | 'warn' | 'note'
  lines: CheckedLine[]
  /** What was answered for every line it is about; null while somebody has to look. */
  answer: FindingAnswer | null
}

/** A draft or a version, as far as the check looks at it. */
export type CheckedPlan = {
  startDate?: string | undefined
  currentPhaseId?: string | undefined
  phases: readonly { id: string; weeks?: { from: number } | undefined; items: readonly LineInput[] }[]
}

export type CheckOptions = {
  find: (slug: string) => ItemInput | null | undefined
  facts: Pick<PatientFacts, 'flags'>
  /** The clinic's day. */
  today: string
  /** What was answered for the version that this is to become. */
  answers?: readonly FindingAnswer[]
  locale?: PlanLocale
}

/**
 * Holds a plan against the rules as reviewPlan does, a later phase by the day it can begin, and puts the findings of a
 * rule together. What is cared for is left out, and what a block says for the same record already. Gravest first. No card
 * clears nothing.
 */
export function checkPlan(
  plan: CheckedPlan,
  { find, facts, today, answers = [], locale }: CheckOptions,
): RuleCard[] {
  const phases = withPhaseDays(plan, today)
  const lines = new Map<string, { line: LineInput; item: ItemInput; day: string }>()
  const items: Record<string, ItemInput> = {}
  for (const { items: all, day } of phases)
    for (const line of all) {
      const item = find(line.slug)
      if (!item) continue
      items[line.slug] = item
      lines.set(line.id, { line, item, day })
    }
  const findings = reviewPlan({ phases }, { items, facts, today, ...(locale ? { locale } : {}) })
  const fired = firedBy(facts.flags)
  const cards = new Map<string, RuleCard>()
  const brought = new Map<string, Flag[]>()
  for (const { severity, show: _, lines: found, ...finding } of findings) {
    if (severity === 'met') continue
    const checked = found.flatMap((one) => {
      const known = lines.get(one.itemId)
      if (!known) return []
      const records = fired(finding.flag, known.day)
      brought.set(`${finding.rule} ${one.itemId}`, records)
      return [{ ...one, fingerprint: fingerprint(finding.rule, records, known.line, known.item) }]
    })
    const card = cards.get(finding.rule)
    if (card) {
      card.lines.push(...checked)
      card.settle = [...new Set([...card.settle, ...finding.settle])]
    } else cards.set(finding.rule, { ...finding, severity, lines: checked, answer: null })
  }
  for (const card of cards.values()) card.answer = findAnswer(card, answers)
  return letOneSpeak([...cards.values()], ({ rule }, itemId) => brought.get(`${rule} ${itemId}`) ?? [])
}

/** The cards that stop a version: blocks that nobody overrode, and warnings that nobody acknowledged. */
export function openCards(cards: readonly RuleCard[]): RuleCard[] {
  return cards.filter((card) => card.answer === null && card.severity !== 'note' && isGivenNow(card))
}

/** Whether a card is about a line that is given; one that waits for its condition stops nothing yet. */
export function isGivenNow({ lines }: Pick<RuleCard, 'lines'>): boolean {
  return lines.some(({ waiting }) => !waiting)
}

/** The answer that covers every line that is given; a block takes a reason, and some take none. */
function findAnswer(card: RuleCard, answers: readonly FindingAnswer[]): FindingAnswer | null {
  if (card.override === 'never') return null
  const fitting = answers.filter(
    ({ rule, reason }) => rule === card.rule && (card.severity !== 'block' || reason !== undefined),
  )
  const covered = new Set(fitting.flatMap(({ lines }) => lines))
  const given = card.lines.filter(({ waiting }) => !waiting)
  if (given.length === 0 || !given.every((line) => covered.has(line.fingerprint))) return null
  return fitting.at(-1) ?? null
}

/** The records of the patient that bring a flag up on a day. */
function firedBy(flags: readonly Flag[]) {
  const byDay = new Map<string, ReturnType<typeof activeFlags>>()
  return (flag: string, day: string): Flag[] => {
    const active = byDay.get(day) ?? activeFlags(flags, day)
    byDay.set(day, active)
    return active.filter((one) => one.flag === flag).map(({ record }) => record)
  }
}
