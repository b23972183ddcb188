import type { Dosage } from '@/lib/dosage/dosage'
import { isExercise } from '@/lib/dosage/kind'
import { downLadder, likestElsewhere } from '@/lib/plan/check/find-swaps'
import { patched } from '@/lib/plan/edit-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { swapItem } from '@/lib/plan/swap-item'
import type { DraftDesk } from './desk'
import type { DraftLine, NearMiss, Why } from './draft'

/** What becomes of a line of the template: it is kept, or swapped down its ladder, or else left out. */
export type Placed = { given: PlanItem; line?: DraftLine; miss?: NearMiss }

/**
 * Places a line of the template's phase. One that does not fit makes room for the nearest easier one of its ladder that
 * does, or else for the likest one in another position, none of which stands in the phase (`taken`) already; its dose
 * stays where the other item takes it.
 */
export function placeLine(desk: DraftDesk, given: PlanItem, taken: ReadonlySet<string>): Placed {
  const line = desk.dress(given)
  const because = desk.judge(line)
  if (because === null)
    return { given, line: { line, why: [{ code: 'template' }, ...remarks(desk, given, line)] } }
  const swapped = findSwap(desk, given, taken)
  if (!swapped) return { given, miss: { line, whyNot: because } }
  const why: Why[] = [{ code: 'swapped', from: given.slug, because }, ...remarks(desk, given, swapped)]
  return { given, line: { line: swapped, why } }
}

/** What is said of a line beside where it comes from: a dose made lighter, a side that is asked for. */
export function remarks(desk: DraftDesk, given: Pick<PlanItem, 'slug' | 'dosage'>, line: PlanItem): Why[] {
  const found: Why[] = []
  const same = given.slug === line.slug
  if (same && given.dosage !== line.dosage) found.push({ code: 'lighter', irritability: desk.irritability })
  if (desk.itemOf(line)?.sideRule === 'one' && line.side === undefined) found.push({ code: 'sideOpen' })
  return found
}

function findSwap(desk: DraftDesk, given: PlanItem, taken: ReadonlySet<string>): PlanItem | null {
  const item = desk.itemOf(given)
  if (!item) return null
  const others = [...downLadder(item, desk.catalog), ...likestElsewhere(item, desk.catalog)]
  for (const other of others) {
    // A ladder can end at advice, which is no exercise.
    if (taken.has(other.slug) || !isExercise(other.kind)) continue
    const patch = swapItem(given, item, other)
    const keeps = patch.dosage === given.dosage && isLikeDose(given.dosage, other.dosage)
    // Its own dose comes as the catalog has it, without the pain rule of the template.
    const own = keeps ? {} : { dosage: desk.lineOf(other).dosage }
    const line = desk.dress(patched(given, { ...patch, ...own }))
    if (desk.judge(line, { strict: true }) === null) return line
  }
  return null
}

const forms = [
  'reps',
  'repsPerSet',
  'holdSec',
  'durationMin',
  'durationSec',
  'distance',
  'intervals',
] as const

/** Whether two doses count the same: what is held is not given where another item counts repetitions. */
function isLikeDose(one: Dosage | undefined, other: Dosage | null): boolean {
  return forms.every((form) => (one?.[form] === undefined) === (other?.[form] === undefined))
}
