import fc from 'fast-check'
import { findDuplicateIds } from './duplicate-ids'
import { addPhase, changePhase, movePhase, removePhase } from './edit-phases'
import { addPlanItem, changePlan, changePlanItem, movePlanItem, removePlanItem } from './edit-plan'
import type { PlanContent, PlanItem } from './schema'

const item = fc.record<PlanItem>(
  {
    id: fc.uuid(),
    slug: fc.constantFrom('bridge', 'clam', 'walk', 'sci-slider-sup'),
    side: fc.constantFrom('left', 'right', 'both-each'),
    dosage: fc.record({ sets: fc.integer({ min: 1, max: 4 }), reps: fc.integer({ min: 5, max: 9 }) }),
    note: fc.constantFrom('Slowly', 'On the bed'),
  },
  { requiredKeys: ['id', 'slug'] },
)

const phase = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('Calm', 'Build', 'Return'),
  items: fc.array(item, { maxLength: 5 }),
})

/** A small plan with unique ids. */
const planContent: fc.Arbitrary<PlanContent> = fc
  .array(phase, { minLength: 1, maxLength: 4 })
  .map((phases) => ({ schemaVersion: 2 as const, title: 'Plan', locale: 'en' as const, phases }))

type Edit = (content: PlanContent) => PlanContent

const at = fc.nat({ max: 7 })
const pick = <Entry>(list: readonly Entry[], index: number) => list[index % Math.max(1, list.length)]
const items = (content: PlanContent) => content.phases.flatMap((one) => one.items)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(item, at, at).map(
    ([added, p, index]): Edit =>
      (content) => {
        const target = pick(content.phases, p)
        return target
          ? addPlanItem(content, added, { phaseId: target.id, index: index % (target.items.length + 1) })
          : content
      },
  ),
  at.map(
    (i): Edit =>
      (content) =>
        removePlanItem(content, pick(items(content), i)?.id ?? ''),
  ),
  fc.tuple(at, at, at).map(
    ([i, p, index]): Edit =>
      (content) =>
        movePlanItem(content, pick(items(content), i)?.id ?? '', {
          phaseId: pick(content.phases, p)?.id ?? '',
          index,
        }),
  ),
  fc.tuple(at, fc.record({ note: fc.constantFrom('Slowly', 'Twice', undefined) })).map(
    ([i, patch]): Edit =>
      (content) =>
        changePlanItem(content, pick(items(content), i)?.id ?? '', patch),
  ),
  fc.tuple(at, fc.integer({ min: 5, max: 9 })).map(
    ([i, reps]): Edit =>
      (content) =>
        changePlanItem(content, pick(items(content), i)?.id ?? '', { dosage: { sets: 2, reps } }),
  ),
  fc.tuple(phase, at).map(
    ([added, index]): Edit =>
      (content) =>
        content.phases.some(({ id }) => id === added.id)
          ? content
          : addPhase(content, added, index % (content.phases.length + 1)),
  ),
  at.map(
    (p): Edit =>
      (content) =>
        content.phases.length > 1 ? removePhase(content, pick(content.phases, p)?.id ?? '') : content,
  ),
  fc.tuple(at, at).map(
    ([p, index]): Edit =>
      (content) =>
        movePhase(content, pick(content.phases, p)?.id ?? '', index % content.phases.length),
  ),
  fc.tuple(at, fc.constantFrom('Calm', 'Settle', 'Load')).map(
    ([p, title]): Edit =>
      (content) =>
        changePhase(content, pick(content.phases, p)?.id ?? '', { title }),
  ),
  fc.constantFrom('Plan', 'Hip plan', 'Knee plan').map(
    (title): Edit =>
      (content) =>
        changePlan(content, { title }),
  ),
)

/** A plan, and two versions that grew from it by a few edits each. */
export const threePlans: fc.Arbitrary<{ base: PlanContent; mine: PlanContent; theirs: PlanContent }> = fc
  .tuple(planContent, fc.array(edit, { maxLength: 5 }), fc.array(edit, { maxLength: 5 }))
  .map(([base, ours, others]) => ({
    base,
    mine: ours.reduce((content, change) => change(content), base),
    theirs: others.reduce((content, change) => change(content), base),
  }))
  .filter((plans) => Object.values(plans).every((plan) => findDuplicateIds(plan).length === 0))
