'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import type { PlanItem } from '@/lib/plan/schema'
import { useDesk } from '../_components/builder-context'
import { FindingCard } from './finding-card'
import { findingIcon } from './finding-icon'
import type { RowFinding } from './to-row-findings'

/** What the rules say of a line. A rule has one card, at its first line of the phase; its other lines point there. */
export function RowFindings({ item, findings }: { item: PlanItem; findings: readonly RowFinding[] }) {
  const t = useTranslations('safety.card')
  const locale = useLocale()
  const { check, catalog } = useDesk()
  if (findings.length === 0) return null
  return (
    <div className="row-indent grid gap-2 pb-2.5">
      {findings.map(({ card, elsewhere }) =>
        elsewhere === null ? (
          <FindingCard key={card.rule} card={card} item={item} />
        ) : (
          <p key={card.rule} className="flex gap-1.5 text-12 text-ink-2">
            <Icon name={findingIcon(card)} />
            {t('elsewhere', {
              flag: check.engine?.flagLabel(card.flag, locale) ?? card.flag,
              name: catalog.get(elsewhere)?.name ?? elsewhere,
            })}
          </p>
        ),
      )}
    </div>
  )
}
