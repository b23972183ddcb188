'use client'

import { useLocale, useTranslations } from 'next-intl'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import type { RuleCard } from '@/lib/plan/check/check-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { useDesk } from '../_components/builder-context'
import { FindingActs } from './finding-acts'
import { findingIcon } from './finding-icon'
import { withoutFlag } from './without-flag'

const looks = {
  block: 'border-2 border-ink bg-paper text-ink',
  warn: 'border-s-[3px] border-mark-edge bg-mark text-on-mark [--icon-ground:var(--mark)]',
  note: 'border-s border-line-2 text-ink',
}

/** One rule's word on the plan, with what helps. It reminds; it never clears. */
export function FindingCard({
  card,
  item,
  named = false,
}: {
  card: RuleCard
  item: PlanItem | null
  /** Away from the rows: the lines it is about are all named. */
  named?: boolean
}) {
  const t = useTranslations('safety')
  const locale = useLocale()
  const { check, catalog } = useDesk()
  const { rule, severity, message, source, lines, settle, answer } = card
  const flag = check.engine?.flagLabel(card.flag, locale) ?? card.flag
  const names = lines
    .filter(({ itemId }) => named || itemId !== item?.id)
    .map(({ slug }) => catalog.get(slug)?.name ?? slug)
  const quiet = answer !== null || severity === 'note'
  return (
    <section
      aria-label={`${t(`card.${severity}`)} ${flag}, ${rule}`}
      data-rule={rule}
      className={classNames(
        'grid grid-cols-[16px_minmax(0,1fr)] gap-x-3 gap-y-1.5 px-3 py-2 text-13',
        answer ? 'border-line-2 border-s text-ink' : looks[severity],
      )}
    >
      <Icon name={answer ? 'check' : findingIcon(card)} className="mt-0.5" />
      <div className="grid min-w-0 gap-1">
        <p>
          <b className="font-semibold">
            {severity === 'block' && !answer && `${t('card.block')} `}
            {flag}.
          </b>{' '}
          {withoutFlag(message, flag)}
        </p>
        {names.length > 0 && (
          <p className="text-12">
            {t(named ? 'card.about' : 'card.lines', { names: [...new Set(names)].join(', ') })}
          </p>
        )}
        {!quiet && settle.length > 0 && (
          <p className="text-12">
            {t('card.settle', { ways: settle.map((way) => t(`settle.${way}`)).join('; ') })}
          </p>
        )}
        <p className={classNames('text-12', quiet && 'text-ink-2')}>{t('card.source', { rule, source })}</p>
        {answer &&
          (answer.reason ? (
            <p className="text-12">{t('card.overridden', { by: answer.by, reason: answer.reason })}</p>
          ) : (
            <p className="text-12">{t('card.acknowledged', { by: answer.by })}</p>
          ))}
        {!quiet && <FindingActs card={card} item={item} flag={flag} />}
      </div>
    </section>
  )
}
