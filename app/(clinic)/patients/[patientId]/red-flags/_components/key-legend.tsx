'use client'

import { useTranslations } from 'next-intl'
import { Kbd } from '@/app/_ui/kbd'

/** Which key answers what. */
export function KeyLegend() {
  const t = useTranslations('screening')
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2 max-tablet:hidden">
      {(['yes', 'no', 'unknown'] as const).map((answer) => (
        <span key={answer} className="inline-flex items-center gap-1.5">
          <Kbd keys={t(`key.${answer}`).toUpperCase()} /> {t(`keys.${answer}`)}
        </span>
      ))}
      <span>{t('keys.numbers')}</span>
      <span className="inline-flex items-center gap-1.5">
        <Kbd keys="↑" />
        <Kbd keys="↓" /> {t('keys.move')}
      </span>
    </p>
  )
}
