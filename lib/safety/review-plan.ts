import type { PlanLocale } from '@/lib/i18n/locales'
import { remember } from '@/lib/remember'
import { type Finding, type FindingLine, findingSeverities } from './finding'
import type { PatientFacts } from './patient-facts'
import { activeFlags } from './review/active-flags'
import { isMet } from './review/care'
import { type CompiledRule, compileRule } from './review/compile-rule'
import { type Limbs, none, sideOf } from './review/limbs'
import { matchRule, type PlacedFlag, placeFlag } from './review/match-rule'
import { type ItemInput, type LineInput, type ReviewLine, toReviewLine } from './review/review-line'
import { findSettlements, type Settlement, settlements } from './review/settle'
import { rules } from './rules'
import { saySource } from './say-source'

/** A plan's content, as far as the rules look at it. `day`: when a phase begins at the earliest, where that is later. */
export type PlanInput = { phases: readonly { items: readonly LineInput[]; day?: string }[] }

export type ReviewOptions = {
  /** The items that the lines name, by the slug the line has. A line without one is left to the plan's problems. */
  items: Readonly<Record<string, ItemInput>>
  facts: Pick<PatientFacts, 'flags'>
  /** The calendar day it is where the clinic stands: "2026-11-28". */
  today: string
  locale?: PlanLocale
}

const compiled = rules.filter(({ severity }) => severity !== 'print').map(compileRule)
const byFlag = new Map<string, CompiledRule[]>()
for (const entry of compiled) byFlag.set(entry.rule.flag, [...(byFlag.get(entry.rule.flag) ?? []), entry])
const placeInList = new Map(compiled.map(({ rule }, index) => [rule.id, index]))

/**
 * Holds every line of a plan against the rules of clinical spec 4 for what is known of the patient today. Lines whose
 * condition is not met are looked at too. Returns the findings, the gravest first, then in the order of the rules and of
 * the plan; the same rule comes up once a line, or once a plan with its lines. An empty answer clears nothing.
 */
export function reviewPlan(
  plan: PlanInput,
  { items, facts, today, locale = 'en' }: ReviewOptions,
): Finding[] {
  const byDay = new Map<string, ReviewLine[]>()
  for (const { items: lines, day = today } of plan.phases) {
    const known = lines.flatMap((line) => {
      const item = items[line.slug]
      return item ? [reviewLineOf(line, item)] : []
    })
    byDay.set(day, [...(byDay.get(day) ?? []), ...known])
  }
  const held = new Set<string>()
  const hits = [...byDay].flatMap(([day, lines]) => {
    const active = activeFlags(facts.flags, day).map(placeFlag)
    for (const { flag } of active) held.add(flag)
    return findHits(lines, active)
  })
  return joinHits(hits)
    .flatMap((found) => toFindings(found, held, locale))
    .sort((a, b) => rank(a) - rank(b))
}

/** A builder reviews a draft at every edit: only the line that changed is read again. */
const reviewLineOf = remember((line: LineInput, item: ItemInput) => toReviewLine(line, item))

type Hit = { line: ReviewLine; limbs: Limbs; flags: PlacedFlag[] }
type RuleHits = { compiled: CompiledRule; hits: Hit[] }

/** The lines that fit each rule, in the order of the plan. */
function findHits(lines: readonly ReviewLine[], active: readonly PlacedFlag[]): RuleHits[] {
  const flagsOf = new Map<CompiledRule, PlacedFlag[]>()
  for (const flag of active)
    for (const entry of byFlag.get(flag.flag) ?? []) {
      if (entry.rule.surgeonDecides && flag.orderNone) continue
      const flags = flagsOf.get(entry)
      if (flags) flags.push(flag)
      else flagsOf.set(entry, [flag])
    }
  return [...flagsOf].map(([entry, flags]) => ({ compiled: entry, hits: hitLines(entry, lines, flags) }))
}

/** A rule that comes up on several days is one, with the lines of all of them. */
function joinHits(found: readonly RuleHits[]): RuleHits[] {
  const byRule = new Map<CompiledRule, Hit[]>()
  for (const { compiled: entry, hits } of found) byRule.set(entry, [...(byRule.get(entry) ?? []), ...hits])
  return [...byRule].map(([entry, hits]) => ({ compiled: entry, hits }))
}

/** Every line of a long plan meets every rule here: plain loops, which make nothing where nothing fits. */
function hitLines(entry: CompiledRule, lines: readonly ReviewLine[], flags: readonly PlacedFlag[]): Hit[] {
  const hits: Hit[] = []
  for (const line of lines) {
    let hit: Hit | undefined
    for (const flag of flags) {
      const limbs = matchRule(entry, line, flag)
      if (limbs === none) continue
      hit ??= { line, limbs: none, flags: [] }
      hit.limbs |= limbs
      hit.flags.push(flag)
    }
    if (hit) hits.push(hit)
  }
  return hits
}

function toFindings({ compiled: entry, hits }: RuleHits, held: ReadonlySet<string>, locale: PlanLocale) {
  const finding = (chosen: readonly Hit[], severity: Finding['severity']) =>
    toFinding(entry, chosen, { severity, held, locale })
  const severity = entry.rule.severity as Finding['severity']
  const met = hits.filter(({ line }) => isMet(entry.rule, line))
  const open = hits.filter((hit) => !met.includes(hit))
  if (entry.rule.show === 'item')
    return hits.map((hit) => finding([hit], met.includes(hit) ? 'met' : severity))
  return [
    ...(open.length > 0 ? [finding(open, severity)] : []),
    ...(met.length > 0 ? [finding(met, 'met')] : []),
  ]
}

function toFinding(
  { rule, ...entry }: CompiledRule,
  hits: readonly Hit[],
  {
    severity,
    held,
    locale,
  }: { severity: Finding['severity']; held: ReadonlySet<string>; locale: PlanLocale },
): Finding {
  const limbs = hits.reduce((sides, hit) => sides | hit.limbs, none)
  const settle = new Set<Settlement>(
    hits.flatMap((hit) => findSettlements({ compiled: { rule, ...entry }, ...hit }, held)),
  )
  return {
    rule: rule.id,
    flag: rule.flag,
    severity,
    show: rule.show,
    lines: hits.map(({ line }) => toFindingLine(line)),
    side: rule.scope === 'person' ? null : sideOf(limbs),
    message: rule.message[locale],
    source: saySource(rule.source, locale),
    settle: settlements.filter((settlement) => settle.has(settlement)),
    ...(rule.override ? { override: rule.override } : {}),
  }
}

function toFindingLine({ line }: ReviewLine): FindingLine {
  const waiting = line.condition !== undefined && line.conditionMet !== true
  return { itemId: line.id, slug: line.slug, ...(waiting ? { waiting } : {}) }
}

function rank({ severity, rule }: Finding): number {
  return findingSeverities.indexOf(severity) * compiled.length + (placeInList.get(rule) ?? 0)
}
