'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { addPlanItem, patched } from '@/lib/plan/edit-plan'
import type { LeftOut } from '@/lib/plan/left-out'
import { swapItem } from '@/lib/plan/swap-item'
import type { CheckEngine } from '../_check/check-engine'
import { withoutFlag } from '../_check/without-flag'
import { useBuilder } from '../_components/builder-context'

/** A line that was left out: the rule that blocks it today, and what could stand in its place, one press each. */
export function LeftOutLine({
  entry: { line, phaseId },
  engine,
}: {
  entry: LeftOut
  engine: CheckEngine | null
}) {
  const t = useTranslations('builder.templates')
  const cards = useTranslations('safety.card')
  const locale = useLocale()
  const { content, catalog, check, clinic, draft, can, showPhase, goTo } = useBuilder()
  const item = catalog.get(line.slug)
  const name = item?.name ?? line.slug
  const phase = content.phases.find(({ id }) => id === phaseId)?.title ?? ''
  if (!engine) return null
  const known = { facts: { flags: check.flags }, today: clinic.today }
  const within = addPlanItem(content, line, { phaseId })
  const find = (slug: string) => catalog.get(slug)
  const [blocked] = engine.dropBlocked(within, new Set([line.id]), { find, ...known, locale }).dropped
  const flag = blocked ? engine.flagLabel(blocked.card.flag, locale) : ''
  const swaps = blocked && item ? engine.findSwaps(line, { catalog, rule: blocked.card.rule, ...known }) : {}
  const put = (label: string, taken = line) => {
    draft.edit(label, (now) => addPlanItem(now, taken, { phaseId }))
    showPhase(phaseId)
    goTo({ field: 'row', itemId: line.id })
  }
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 border-line border-t py-1.5 text-13 first-of-type:mt-1">
      <Icon name={blocked ? 'stop' : 'note'} className="mt-0.5" />
      <div className="min-w-0">
        <p>
          <b className="font-semibold">{name}.</b>{' '}
          {blocked ? `${flag}. ${withoutFlag(blocked.card.message, flag)}` : t('notBlocked')}
        </p>
        <p className="text-12 text-ink-2">
          {t('ofPhase', { phase })}
          {blocked && ` ${cards('source', { rule: blocked.card.rule, source: blocked.card.source })}`}
        </p>
        {can.change && item && (
          <div className="flex flex-wrap justify-end gap-2">
            {!blocked && (
              <Button look="bare" size="small" onClick={() => put(t('didPut', { name }))}>
                {t('put', { name })}
              </Button>
            )}
            {[swaps.easier, swaps.otherPosition].map(
              (to) =>
                to && (
                  <Button
                    key={to.slug}
                    look="bare"
                    size="small"
                    onClick={() =>
                      put(t('didInstead', { name, to: to.name }), patched(line, swapItem(line, item, to)))
                    }
                  >
                    {t('instead', { to: to.name })}
                  </Button>
                ),
            )}
          </div>
        )}
      </div>
    </li>
  )
}
