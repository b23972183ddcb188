'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { RuleCard } from '@/lib/plan/check/check-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { swapItem } from '@/lib/plan/swap-item'
import { changeTied } from '@/lib/plan/tied-lines'
import { useDesk } from '../_components/builder-context'
import { OverrideForm } from './override-form'

/** What can be done about a finding: another exercise in its place, a helper, or a word that it was read. */
export function FindingActs({ card, item, flag }: { card: RuleCard; item: PlanItem | null; flag: string }) {
  const t = useTranslations('safety')
  const { can, check } = useDesk()
  const common = useTranslations('common')
  const [overriding, setOverriding] = useState(false)
  const [busy, setBusy] = useState(false)
  if (!can.change) return null
  const given = check.engine?.isGivenNow(card) ?? false
  const acknowledge = async () => {
    setBusy(true)
    await check.answer(card)
    setBusy(false)
  }
  if (overriding) return <OverrideForm card={card} onClose={() => setOverriding(false)} />
  return (
    <div className="mt-1 flex flex-wrap items-center justify-end gap-2">
      {item && <Swaps card={card} item={item} />}
      {given && card.severity === 'warn' && (
        <Button
          look="bare"
          size="small"
          data-answer
          busy={busy && common('saving')}
          aria-label={t('card.acknowledgeNamed', { rule: card.rule, flag })}
          onClick={() => void acknowledge()}
        >
          {t('card.acknowledge')}
        </Button>
      )}
      {given && card.severity === 'block' && <Override card={card} onOpen={() => setOverriding(true)} />}
    </div>
  )
}

function Override({ card, onOpen }: { card: RuleCard; onOpen: () => void }) {
  const t = useTranslations('safety')
  const { can } = useDesk()
  if (card.override === 'never') return <p className="text-12 font-medium">{t('review.noOverride')}</p>
  if (!can.publish) return <p className="text-12 font-medium">{t('card.licensed')}</p>
  return (
    <Button
      look="bare"
      size="small"
      data-answer
      aria-label={t('card.overrideNamed', { rule: card.rule })}
      onClick={onOpen}
    >
      {t('card.override')}
    </Button>
  )
}

function Swaps({ card, item }: { card: RuleCard; item: PlanItem }) {
  const t = useTranslations('safety.card')
  const did = useTranslations('builder')
  const { check, catalog, clinic, draft, goTo } = useDesk()
  const entry = catalog.get(item.slug)
  if (!entry || !check.engine) return null
  const { facts } = check.facts
  const { easier, otherPosition } = check.engine.findSwaps(item, {
    catalog,
    rule: card.rule,
    facts,
    today: clinic.today,
  })
  const swap = (to: SlimItem) => {
    draft.edit(did('did.swapped', { from: entry.name, to: to.name }), (now) =>
      changeTied(now, item.id, swapItem(item, entry, to)),
    )
    goTo({ field: 'row', itemId: item.id })
  }
  const withHelper = () => {
    draft.edit(t('helperNamed', { name: entry.name }), (now) =>
      changeTied(now, item.id, { supervised: 'helper' }),
    )
    goTo({ field: 'row', itemId: item.id })
  }
  return (
    <>
      {easier && (
        <Button
          look="bare"
          size="small"
          aria-label={t('easierNamed', { from: entry.name, to: easier.name })}
          onClick={() => swap(easier)}
        >
          {t('easier')}
        </Button>
      )}
      {otherPosition && (
        <Button
          look="bare"
          size="small"
          aria-label={t('otherNamed', { from: entry.name, to: otherPosition.name })}
          onClick={() => swap(otherPosition)}
        >
          {t('other', { to: otherPosition.name })}
        </Button>
      )}
      {card.settle.includes('helper') && (
        <Button
          look="bare"
          size="small"
          aria-label={t('helperNamed', { name: entry.name })}
          onClick={withHelper}
        >
          {t('helper')}
        </Button>
      )}
    </>
  )
}
