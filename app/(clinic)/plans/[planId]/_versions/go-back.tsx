'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { withoutSlugs } from '@/lib/plan/edit-lines'
import type { PlanContent } from '@/lib/plan/schema'
import { useBuilder } from '../_components/builder-context'
import { useUndoToast } from '../_components/use-builder-value'
import type { PlanState } from './plan-states'

/**
 * Takes a state as the draft again, as one edit that undo takes back. The rules are asked first, as for a template: what
 * they close for this patient by now stays out and is named. A line whose item is archived stays as the plan has it.
 */
export function GoBack({ state, title, onDone }: { state: PlanState; title: string; onDone: () => void }) {
  const t = useTranslations('builder.versions')
  const { can, check, catalog, draft, learn } = useBuilder()
  const tell = useUndoToast(draft)
  const nameOf = (slug: string) => catalog.get(slug)?.name ?? state.items[slug]?.name ?? slug
  const goBack = () => {
    const slugs = new Set(state.draft.phases.flatMap(({ items }) => items.map(({ slug }) => slug)))
    const out = [...slugs].filter((slug) => {
      const block = check.blocked.get(slug)
      return block !== undefined && (block.override === 'never' || !can.publish)
    })
    const label =
      out.length === 0
        ? t('wentBack', { state: title })
        : t('wentBackWithout', { state: title, names: out.map(nameOf).join(', ') })
    learn(state.items)
    draft.edit(label, (now) => withoutSlugs(keepOrigin(state.draft, now), out))
    tell(label)
    onDone()
  }
  if (!can.change) return null
  return (
    <Button
      icon="undo"
      aria-label={t('goBackNamed', { state: title })}
      off={!check.engine && !check.failed && t('rulesComing')}
      offPlace="hidden"
      onClick={goBack}
    >
      {t('goBack')}
    </Button>
  )
}

/** What the plan was drafted from is told by the draft alone. */
function keepOrigin(content: PlanContent, { draftedFrom }: PlanContent): PlanContent {
  return draftedFrom ? { ...content, draftedFrom } : content
}
