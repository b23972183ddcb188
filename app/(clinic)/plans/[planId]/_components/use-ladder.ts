'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { findPlanItem } from '@/lib/plan/edit-plan'
import type { Rung } from '@/lib/plan/ladder'
import { changeTied } from '@/lib/plan/tied-lines'
import type { Check } from '../_check/use-check'
import type { PlanDraft } from '../_draft/plan-draft'

/** Takes a line to its easier or harder neighbour when the rules let it, and says what became of it. */
export function useLadder({
  draft,
  catalog,
  check,
  today,
  say,
}: {
  draft: PlanDraft
  catalog: ReadonlyMap<string, SlimItem>
  check: Check
  today: string
  say: (text: string) => void
}) {
  const t = useTranslations('builder')
  const locale = useLocale()
  return async (itemId: string, to: Rung) => {
    // The rules may still be on their way.
    const { checkEngine } = await import('../_check/check-engine')
    const line = findPlanItem(draft.getState().content, itemId)?.item
    const entry = line && catalog.get(line.slug)
    if (!line || !entry) return
    const { name } = entry
    const { facts } = check.facts
    const step = checkEngine.stepLadder(line, to, { catalog, facts, today, locale })
    if (step.kind === 'end') return say(t(`ladder.${to}End`, { name }))
    if (step.kind === 'blocked') return say(t('ladder.blocked', { to: step.to.name, message: step.message }))
    const label = t('did.climbed', { from: name, to: step.to.name, rung: to })
    draft.edit(label, (now) => changeTied(now, itemId, step.patch))
  }
}
