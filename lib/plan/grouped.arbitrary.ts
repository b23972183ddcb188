import fc from 'fast-check'
import { changeGroup, groupLines, joinGroup, leaveGroup, ungroup } from './edit-groups'
import { moveLines } from './edit-lines'
import { removePhase } from './edit-phases'
import { addPlanItem, changePlanItem, movePlanItem, removePlanItem } from './edit-plan'
import { tidyGroups } from './line-groups'
import type { PlanContent, PlanItem } from './schema'

type Edit = (content: PlanContent) => PlanContent

const at = fc.nat({ max: 11 })
const pick = <Entry>(list: readonly Entry[], index: number) => list[index % Math.max(1, list.length)]
const lines = (content: PlanContent) => content.phases.flatMap(({ items }) => items)
const groups = (content: PlanContent) => content.phases.flatMap((phase) => phase.groups ?? [])
const lineId = (content: PlanContent, index: number) => pick(lines(content), index)?.id ?? ''
const groupId = (content: PlanContent, index: number) => pick(groups(content), index)?.id ?? ''

const line = fc.record<PlanItem>(
  {
    id: fc.uuid(),
    slug: fc.constantFrom('bridge', 'clam'),
    dosage: fc.record(
      { sets: fc.integer({ min: 1, max: 3 }), reps: fc.integer({ min: 5, max: 9 }) },
      { requiredKeys: ['reps'] },
    ),
    condition: fc.constant('no swelling'),
  },
  { requiredKeys: ['id', 'slug'] },
)

/** An edit of groups, or of lines that may be in one. */
export const groupEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.uuid(), fc.array(at, { minLength: 2, maxLength: 4 })).map(
    ([id, chosen]): Edit =>
      (content) =>
        groupLines(
          content,
          chosen.map((index) => lineId(content, index)),
          () => id,
        ),
  ),
  fc.tuple(at, fc.integer({ min: 1, max: 4 }), fc.constantFrom(undefined, 30, 60)).map(
    ([g, rounds, restSec]): Edit =>
      (content) =>
        changeGroup(content, groupId(content, g), { rounds, restSec }),
  ),
  at.map(
    (g): Edit =>
      (content) =>
        ungroup(content, groupId(content, g)),
  ),
  at.map(
    (i): Edit =>
      (content) =>
        leaveGroup(content, lineId(content, i)),
  ),
  fc.tuple(at, at).map(
    ([i, g]): Edit =>
      (content) =>
        joinGroup(content, lineId(content, i), groupId(content, g)),
  ),
  at.map(
    (i): Edit =>
      (content) =>
        removePlanItem(content, lineId(content, i)),
  ),
  fc.tuple(line, at, at).map(
    ([added, p, index]): Edit =>
      (content) =>
        addPlanItem(content, added, { phaseId: pick(content.phases, p)?.id ?? '', index }),
  ),
  fc.tuple(at, at, at).map(
    ([i, p, index]): Edit =>
      (content) =>
        movePlanItem(content, lineId(content, i), { phaseId: pick(content.phases, p)?.id ?? '', index }),
  ),
  fc.tuple(fc.array(at, { maxLength: 4 }), at).map(
    ([chosen, p]): Edit =>
      (content) =>
        moveLines(
          content,
          [...new Set(chosen.map((index) => lineId(content, index)))],
          pick(content.phases, p)?.id ?? '',
        ),
  ),
  fc.tuple(at, fc.constantFrom('Slowly', undefined)).map(
    ([i, note]): Edit =>
      (content) =>
        changePlanItem(content, lineId(content, i), { note }),
  ),
  at.map(
    (p): Edit =>
      (content) =>
        content.phases.length > 1 ? removePhase(content, pick(content.phases, p)?.id ?? '') : content,
  ),
)

const plain: fc.Arbitrary<PlanContent> = fc
  .array(fc.tuple(fc.uuid(), fc.array(line, { maxLength: 6 })), { minLength: 1, maxLength: 3 })
  .map((phases) => ({
    schemaVersion: 2 as const,
    title: 'Plan',
    locale: 'en' as const,
    phases: phases.map(([id, items]) => ({ id, title: 'Calm', items })),
  }))

const after = (content: PlanContent, edits: readonly Edit[]) =>
  edits.reduce((now, edit) => edit(now), content)

/** A plan with groups, as edits make them. */
export const groupedPlan: fc.Arbitrary<PlanContent> = fc
  .tuple(plain, fc.array(groupEdit, { maxLength: 12 }))
  .map(([content, edits]) => after(content, edits))

/** A plan with groups, and two that grew from it. */
export const threeGroupedPlans = fc
  .tuple(groupedPlan, fc.array(groupEdit, { maxLength: 5 }), fc.array(groupEdit, { maxLength: 5 }))
  .map(([base, ours, others]) => ({ base, mine: after(base, ours), theirs: after(base, others) }))

/** Whether each group of the plan stands as tidyGroups leaves it. */
export function isTidy({ phases }: Pick<PlanContent, 'phases'>): boolean {
  return phases.every((phase) => {
    const named = phase.items.flatMap(({ groupId: own }) => own ?? [])
    const runs = named.filter(
      (id, index) => phase.items.findIndex((one) => one.groupId === id) >= 0 && named[index - 1] !== id,
    )
    const places = (id: string) => phase.items.flatMap((one, index) => (one.groupId === id ? [index] : []))
    const ids = phase.groups?.map(({ id }) => id) ?? []
    return (
      tidyGroups(phase) === phase &&
      phase.groups?.length !== 0 &&
      runs.every((id) => ids.includes(id)) &&
      (phase.groups ?? []).every(({ id, kind }) => {
        const all = places(id)
        const together = all.every((place, index) => place === (all[0] ?? 0) + index)
        return all.length > 1 && together && kind === (all.length === 2 ? 'superset' : 'circuit')
      })
    )
  })
}
