import type { useTranslations } from 'next-intl'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { formatDose } from '@/lib/dosage/format-dose'
import { type Compared, diffPlans } from '@/lib/plan/diff-plans'
import { findPlanItem } from '@/lib/plan/edit-plan'
import type { PlanContent } from '@/lib/plan/schema'

type Say = ReturnType<typeof useTranslations<'follow.change'>>

/** What differs between two states of a plan, a sentence for each line, then one for the plan itself. */
export function sayChanges(
  before: Compared,
  after: PlanContent,
  catalog: ReadonlyMap<string, SlimItem>,
  t: Say,
): string[] {
  const name = (slug: string) => catalog.get(slug)?.name ?? slug
  const changes = diffPlans(before, after)
  const itemIds = new Set(changes.flatMap((change) => ('itemId' in change ? [change.itemId] : [])))
  const lines = [...itemIds].map((itemId) => {
    const was = findPlanItem({ ...after, ...before }, itemId)?.item
    const is = findPlanItem(after, itemId)?.item
    if (!is) return t('removed', { name: name(was?.slug ?? '') })
    const dose = formatDose(is.dosage ?? {}, { item: catalog.get(is.slug) })
    if (!was) return t('added', { name: name(is.slug), dose })
    if (was.slug !== is.slug) return t('swapped', { from: name(was.slug), to: name(is.slug) })
    const old = formatDose(was.dosage ?? {}, { item: catalog.get(was.slug) })
    if (old !== dose) return t('dose', { name: name(is.slug), from: old, to: dose })
    const rests = (is.pauses?.length ?? 0) - (was.pauses?.length ?? 0)
    if (rests > 0) return t('paused', { name: name(is.slug) })
    return t('changed', { name: name(is.slug) })
  })
  const others = changes.some((change) => !('itemId' in change) && !isReview(change))
  return others ? [...lines, t('plan')] : lines
}

function isReview(change: ReturnType<typeof diffPlans>[number]): boolean {
  return change.kind === 'plan-changed' && change.field === 'reviewDate'
}
