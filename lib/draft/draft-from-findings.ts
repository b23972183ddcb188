import { isExercise } from '@/lib/dosage/kind'
import { isGiven } from '@/lib/plan/given-lines'
import { isOptional } from '@/lib/plan/is-optional'
import type { PlanItem } from '@/lib/plan/schema'
import { choosePhase } from './choose-phase'
import { type DraftCatalog, type DraftDesk, type DraftTemplate, openDesk } from './desk'
import type { Draft, DraftLine, NearMiss } from './draft'
import type { DraftFindings } from './draft-findings'
import { fillGaps } from './fill-gaps'
import { findRoom } from './find-room'
import { type Placed, placeLine } from './place-line'
import { draftRules, templateEntries } from './rules'
import { servesGoal } from './serves-goal'

/**
 * A first draft of a phase, by rules: the same for the same findings. Takes the template of the condition with its doses
 * read, and the catalog by slug; `locale` is that of the safety rules' messages. It has no more exercises than the rules
 * allow, no more minutes than the findings give, and nothing that the safety check blocks. It decides nothing: whoever
 * treats does. RangeError for a template that the rules do not know.
 */
export function draftFromFindings(
  findings: DraftFindings,
  {
    template,
    catalog,
    locale = 'en',
  }: { template: DraftTemplate; catalog: DraftCatalog; locale?: 'en' | 'es' },
): Draft {
  const entry = templateEntries[template.code]
  if (!entry) throw new RangeError(`The rules of drafting do not know the template ${template.code}.`)
  const desk = openDesk(findings, template, catalog, locale)
  const at = choosePhase(template.phases, entry, findings)
  const items = (template.phases[at]?.items ?? []).filter(({ slug }) => catalog.has(slug))
  const isHome = (line: PlanItem) => isExercise(desk.itemOf(line)?.kind ?? 'SF')
  const taken = new Set(items.filter(isGiven).map(({ slug }) => slug))
  const placed: Placed[] = []
  for (const line of items.filter((one) => isHome(one) && isGiven(one))) {
    const one = placeLine(desk, line, taken)
    if (one.line) taken.add(one.line.line.slug)
    placed.push(one)
  }
  const { lines: kept, misses: crowded } = makeRoom(desk, placed)
  const left = placed.flatMap(({ miss }) => miss ?? [])
  const dropped = left.flatMap(({ line }) => desk.itemOf(line) ?? [])
  const filled = fillGaps(desk, { phase: at, lines: kept, dropped })
  const waiting = conditional(desk, items, filled.lines)
  const safety = template.phases
    .slice(0, at)
    .flatMap((phase) => phase.items.filter((line) => isSafety(desk, line)))
  const given = items.filter((line) => !isHome(line) && isGiven(line) && desk.isBlocked(line, false) === null)
  return {
    code: template.code,
    phase: at + 1,
    phases: template.phases.length,
    lines: filled.lines,
    along: once([...given, ...waiting, ...safety]),
    misses: toMisses([...left, ...crowded, ...filled.misses], waiting.filter(isHome), filled.lines),
    minutesPerDay: desk.minutesOf(filled.lines.map(({ line }) => line)),
    assumed: (['irritability', 'stage'] as const).filter((one) => findings[one] === undefined),
  }
}

/** Keeps lines as long as there is room, those that serve a goal first; they stay in their order. */
function makeRoom(desk: DraftDesk, placed: readonly Placed[]): { lines: DraftLine[]; misses: NearMiss[] } {
  const fitting = placed.flatMap(({ given, line }) => {
    const item = line && desk.itemOf(line.line)
    return item ? [{ given, line, item }] : []
  })
  const serves = ({ item }: (typeof fitting)[number]) =>
    desk.findings.goals.some((goal) => servesGoal(item, goal) !== null)
  const kept = new Map<string, DraftLine>()
  const misses: NearMiss[] = []
  for (const { given, line, item } of [...fitting.filter(serves), ...fitting.filter((one) => !serves(one))]) {
    const room = findRoom(desk, { line: line.line, item }, [...kept.values()], { ofTemplate: true })
    if (room.line) kept.set(given.id, { line: room.line, why: [...line.why, ...room.why] })
    else {
      const swapped = line.why.find(({ code }) => code === 'swapped')
      const whyNot = swapped?.code === 'swapped' ? swapped.because : room.whyNot
      misses.push({ line: desk.dress(given), whyNot })
    }
  }
  return { lines: fitting.flatMap(({ given }) => kept.get(given.id) ?? []), misses }
}

/** Lines of the phase that wait for a condition, as the template has them; those that a rule blocks stay out. */
function conditional(desk: DraftDesk, items: readonly PlanItem[], lines: readonly DraftLine[]): PlanItem[] {
  const taken = new Set(lines.map(({ line }) => line.slug))
  return items
    .filter((line) => !isGiven(line) && !taken.has(line.slug))
    .map(desk.dress)
    .filter((line) => desk.isBlocked(line, false) === null)
}

function isSafety(desk: DraftDesk, line: PlanItem): boolean {
  return isGiven(line) && desk.itemOf(line)?.kind === 'SF'
}

function once(lines: readonly PlanItem[]): PlanItem[] {
  const bySlug = new Map<string, PlanItem>()
  for (const line of lines) if (!bySlug.has(line.slug)) bySlug.set(line.slug, line)
  return [...bySlug.values()]
}

/** What was close, each item once; what waits for a real condition says so. */
function toMisses(
  found: readonly NearMiss[],
  waiting: readonly PlanItem[],
  lines: readonly DraftLine[],
): NearMiss[] {
  const taken = new Set(lines.map(({ line }) => line.slug))
  const waits = waiting.flatMap((line): NearMiss[] =>
    line.condition === undefined || isOptional(line.condition)
      ? []
      : [{ line, whyNot: { code: 'condition', condition: line.condition } }],
  )
  const bySlug = new Map<string, NearMiss>()
  for (const miss of [...found, ...waits])
    if (!taken.has(miss.line.slug) && !bySlug.has(miss.line.slug)) bySlug.set(miss.line.slug, miss)
  return [...bySlug.values()].slice(0, draftRules.mostMisses)
}
