import type { SlimItem } from '@/lib/catalog/slim-item'
import { highest } from '@/lib/dosage/amount'
import type { PlanItem } from '@/lib/plan/schema'
import type { DraftDesk } from './desk'
import type { DraftLine, Why, WhyNot } from './draft'
import { draftRules } from './rules'

type Wanted = { line: PlanItem; item: SlimItem }
type Options = { ofTemplate?: boolean }

/** Room for a line in a draft, with a shorter bout where the day has too few minutes; or what there is no room for. */
export function findRoom(
  desk: DraftDesk,
  wanted: Wanted,
  lines: readonly DraftLine[],
  options: Options = {},
): { line: PlanItem; why: Why[]; whyNot?: never } | { line?: never; whyNot: WhyNot } {
  const whyNot = roomFor(desk, wanted, lines, options)
  if (whyNot === null) return { line: wanted.line, why: [] }
  const { line, item } = wanted
  const { dosage } = line
  if (whyNot.code !== 'minutes' || item.kind !== 'AE' || dosage?.durationMin === undefined) return { whyNot }
  for (const minutes of draftRules.shorterBouts.filter((one) => one < highest(dosage.durationMin))) {
    const shorter = { ...line, dosage: { ...dosage, durationMin: minutes } }
    if (roomFor(desk, { line: shorter, item }, lines, options) === null)
      return { line: shorter, why: [{ code: 'shorter', minutes }] }
  }
  return { whyNot }
}

/**
 * What keeps a line that suits the patient out of a draft: its number of lines, its minutes, or a line like it. Of two
 * lines of the template only the same item twice is too much.
 */
function roomFor(
  desk: DraftDesk,
  { line, item }: { line: PlanItem; item: SlimItem },
  lines: readonly DraftLine[],
  { ofTemplate = false }: Options,
): WhyNot | null {
  const double = lines.find((other) => {
    const known = desk.itemOf(other.line)
    return known !== undefined && (ofTemplate ? known.slug === item.slug : isDouble(item, known, desk))
  })
  if (double) return { code: 'doubles', other: double.line.slug }
  if (lines.length >= draftRules.mostExercises) return { code: 'full', most: draftRules.mostExercises }
  const minutes = desk.minutesOf([...lines.map((one) => one.line), line])
  const most = desk.findings.minutesPerDay
  return minutes > most ? { code: 'minutes', minutes, most } : null
}

function isDouble(one: SlimItem, other: SlimItem, { catalog }: Pick<DraftDesk, 'catalog'>): boolean {
  if (one.slug === other.slug || isAbove(one, other, catalog) || isAbove(other, one, catalog)) return true
  if (one.kind !== other.kind) return false
  if (draftRules.oneOfKind.includes(one.kind)) return true
  const shared = one.muscles.filter((muscle) => other.muscles.includes(muscle)).length
  return shared > 0 && shared * 2 >= Math.min(one.muscles.length, other.muscles.length)
}

/** Whether an item stands above another on its ladder. */
function isAbove(upper: SlimItem, lower: SlimItem, catalog: DraftDesk['catalog']): boolean {
  let next = upper.easier
  for (let steps = 0; next !== undefined && steps < 6; steps++) {
    if (next === lower.slug) return true
    next = catalog.get(next)?.easier
  }
  return false
}
