'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ShownFlag } from './facts-view'

/** A flag as it is recorded: its name, and what is known of it. */
export function FlagWords({ flag }: { flag: ShownFlag }) {
  const t = useTranslations('facts')
  const format = useFormatter()
  const { label, side, site, date, approach, surgeonOrder } = flag
  const known = [
    side && t(`side.${side}`),
    site,
    date && format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' }),
    approach,
    surgeonOrder &&
      (surgeonOrder === 'none' ? t('order.saidNone') : t('order.said', { words: surgeonOrder })),
  ].filter(Boolean)
  return (
    <>
      <span className="font-medium">{label}</span>
      {known.length > 0 && <span className="text-ink-2"> {known.join(' · ')}</span>}
    </>
  )
}
