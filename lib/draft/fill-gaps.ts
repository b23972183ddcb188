import type { SlimItem } from '@/lib/catalog/slim-item'
import { hasCode } from '@/lib/dosage/dosed-item'
import { isExercise } from '@/lib/dosage/kind'
import { isGiven } from '@/lib/plan/given-lines'
import { isOptional } from '@/lib/plan/is-optional'
import type { PlanItem } from '@/lib/plan/schema'
import type { DraftDesk } from './desk'
import type { DraftLine, NearMiss, Why } from './draft'
import { findRoom } from './find-room'
import { lackingAtHome } from './fit-item'
import { remarks } from './place-line'
import { type DraftGoal, draftRules, templateEntries } from './rules'
import { clauseOf, servesGoal } from './serves-goal'

/** What is missing of a draft: a goal that no line serves, or what a line that was left out works. */
type Gap = { goal: DraftGoal } | { from: SlimItem }
type Candidate = { line: PlanItem; item: SlimItem; source: Why | null; rank: readonly number[] }

/** Of each gap, so many candidates are tried. */
const tried = 30
/** And so many that do not do are named. */
const named = 2

/**
 * Fills what is missing of a draft, as long as there is room: first from what the template offers in this phase or gave
 * in an earlier one, then from the catalog. After surgery nothing comes from the catalog: the surgeon's protocol and the
 * template that stands under it are all there is.
 */
export function fillGaps(
  desk: DraftDesk,
  { phase, lines, dropped }: { phase: number; lines: readonly DraftLine[]; dropped: readonly SlimItem[] },
): { lines: DraftLine[]; misses: NearMiss[] } {
  const { goals } = desk.findings
  const filled = [...lines]
  const misses: NearMiss[] = []
  const isServed = (goal: DraftGoal) =>
    filled.some(({ line }) => {
      const item = desk.itemOf(line)
      return item !== undefined && servesGoal(item, goal) !== null
    })
  const gaps: Gap[] = [...goals.map((goal) => ({ goal })), ...dropped.map((from) => ({ from }))]
  for (const gap of gaps) {
    if ('goal' in gap && isServed(gap.goal)) continue
    const close: NearMiss[] = []
    for (const candidate of candidatesFor(desk, gap, phase).slice(0, tried)) {
      if (filled.some(({ line }) => line.slug === candidate.item.slug)) continue
      const whyNot = desk.judge(candidate.line, { strict: true })
      const room = whyNot === null ? findRoom(desk, candidate, filled) : { whyNot }
      if (room.line) {
        const reason: Why =
          'goal' in gap ? { code: 'goal', goal: gap.goal } : { code: 'instead', from: gap.from.slug }
        const why = [...(candidate.source ? [candidate.source] : []), reason]
        filled.push({
          line: room.line,
          why: [...why, ...room.why, ...remarks(desk, room.line, room.line)],
        })
        break
      }
      close.push({ line: candidate.line, whyNot: room.whyNot })
      if (room.whyNot.code === 'full') break
    }
    misses.push(...close.slice(0, named))
  }
  return { lines: filled, misses }
}

/** What could fill a gap, the best first. */
function candidatesFor(desk: DraftDesk, gap: Gap, phase: number): Candidate[] {
  const { template, catalog, dress } = desk
  const own = new Map<string, { line: PlanItem; source: Why; rank: number }>()
  const offer = (line: PlanItem, source: Why, rank: number) => {
    const { condition: _, ...rest } = line
    if (!own.has(line.slug)) own.set(line.slug, { line: dress(rest), source, rank })
  }
  for (const line of template.phases[phase]?.items ?? [])
    if (line.condition !== undefined && isOptional(line.condition)) offer(line, { code: 'optional' }, 0)
  for (let earlier = phase - 1; earlier >= 0; earlier--)
    for (const line of template.phases[earlier]?.items ?? [])
      if (isGiven(line)) offer(line, { code: 'earlier', phase: earlier + 1 }, 1)
  const isOpen = templateEntries[template.code]?.clock === undefined
  const scope = scopeOf(desk)
  const found: Candidate[] = []
  for (const [place, item] of [...new Set(catalog.values())].entries()) {
    const known = own.get(item.slug)
    if (!known && !(isOpen && mayFill(item, desk))) continue
    const fit = fitOf(item, gap, scope)
    if (fit === null || item.text === null || !isExercise(item.kind)) continue
    const rank = [
      known?.rank ?? 2,
      fit,
      -shares(item.muscles, scope.muscles),
      -shares(item.regions, scope.regions),
    ]
    const apart = Math.abs((item.level ?? 1) - scope.level)
    found.push({
      line: known?.line ?? desk.lineOf(item),
      item,
      source: known?.source ?? null,
      rank: [...rank, apart, place],
    })
  }
  return found.toSorted((one, other) => compare(one.rank, other.rank))
}

/** How well an item fills a gap, 0 best; null when it does not. */
function fitOf(item: SlimItem, gap: Gap, scope: Scope): number | null {
  if ('goal' in gap) {
    const isNear =
      shares(item.regions, scope.regions) > 0 ||
      draftRules.wholePersonKinds.includes(item.kind) ||
      clauseOf(item, gap.goal)?.regions !== undefined
    return isNear ? servesGoal(item, gap.goal) : null
  }
  const { from } = gap
  if (item.slug === from.slug || item.kind !== from.kind) return null
  if (draftRules.oneOfKind.includes(item.kind)) return 0
  const shared = shares(item.muscles, from.muscles)
  return shared > 0 ? from.muscles.length - shared : null
}

/** Whether an item of the catalog may fill a gap at all. */
function mayFill(item: SlimItem, { findings }: DraftDesk): boolean {
  if (!draftRules.fillKinds.includes(item.kind)) return false
  if (draftRules.fillWithout.some((code) => hasCode(item, code))) return false
  return (
    lackingAtHome(item, findings.equipment ?? draftRules.usuallyAtHome).length === 0 ||
    findings.equipment !== undefined
  )
}

type Scope = { muscles: readonly string[]; regions: readonly string[]; level: number }

/** What the template works on: its muscles and regions, and the usual level of its lines. */
function scopeOf({ template, catalog }: DraftDesk): Scope {
  const items = template.phases.flatMap(({ items: lines }) =>
    lines.filter(isGiven).flatMap(({ slug }) => {
      const item = catalog.get(slug)
      return item && isExercise(item.kind) ? [item] : []
    }),
  )
  const levels = items.map(({ level = 1 }) => level).toSorted((a, b) => a - b)
  return {
    muscles: [...new Set(items.flatMap(({ muscles }) => muscles))],
    regions: [...new Set(items.flatMap(({ regions }) => regions))].filter((one) => one !== 'any'),
    level: levels[Math.floor(levels.length / 2)] ?? 1,
  }
}

const shares = (one: readonly string[], other: readonly string[]) =>
  one.filter((each) => other.includes(each)).length

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const apart = value - (other[at] ?? 0)
    if (apart !== 0) return apart
  }
  return 0
}
