'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { RuleCard } from '@/lib/plan/check/check-plan'
import { Icon } from '../../../../_ui/icon'
import { useBuilder } from '../_components/builder-context'
import type { Row } from '../_components/to-row-groups'
import { FindingCard } from './finding-card'
import { findingIcon } from './finding-icon'

/** What the rules say of a line. A rule has one card, at its first line of the phase; its other lines point there. */
export function RowFindings({ row: { item } }: { row: Row }) {
  const t = useTranslations('safety.card')
  const locale = useLocale()
  const { check, groups, catalog } = useBuilder()
  const own = check.cards.filter(({ lines }) => lines.some(({ itemId }) => itemId === item.id))
  if (own.length === 0) return null
  const order = groups.flatMap(({ rows }) => rows.map((each) => each.item.id))
  const firstOf = ({ lines }: RuleCard) => order.find((id) => lines.some(({ itemId }) => itemId === id))
  return (
    <div className="row-indent grid gap-2 pb-2.5">
      {own.map((card) => {
        const first = firstOf(card)
        if (first === item.id || first === undefined)
          return <FindingCard key={card.rule} card={card} item={item} />
        const slug = card.lines.find(({ itemId }) => itemId === first)?.slug ?? ''
        return (
          <p key={card.rule} className="flex gap-1.5 text-12 text-ink-2">
            <Icon name={findingIcon(card)} />
            {t('elsewhere', {
              flag: check.engine?.flagLabel(card.flag, locale) ?? card.flag,
              name: catalog.get(slug)?.name ?? slug,
            })}
          </p>
        )
      })}
    </div>
  )
}
