'use client'

import { useTranslations } from 'next-intl'
import { findPlanItem } from '@/lib/plan/edit-plan'
import { useBuilder } from '../_components/builder-context'
import { FindingCard } from './finding-card'

/** Every finding that stands in the way of the version, to be answered where it is published. */
export function OpenFindings() {
  const t = useTranslations('safety.publish')
  const { check, content } = useBuilder()
  const shown = check.cards.filter((card) => card.severity !== 'note' && check.engine?.isGivenNow(card))
  if (shown.length === 0) return null
  return (
    <section aria-label={t('title')} className="grid gap-2">
      <h3 className="text-14 font-semibold">{t('title')}</h3>
      {shown.map((card) => (
        <FindingCard
          key={card.rule}
          named
          card={card}
          item={findPlanItem(content, card.lines[0]?.itemId ?? '')?.item ?? null}
        />
      ))}
    </section>
  )
}
