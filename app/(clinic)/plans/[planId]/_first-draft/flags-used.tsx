'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import type { Flag } from '@/lib/safety/flag'
import { useBuilder } from '../_components/builder-context'

/** The flags that the draft is held against; that there are none says no more than that none is recorded. */
export function FlagsUsed({ flags }: { flags: readonly Flag[] }) {
  const t = useTranslations('draft')
  const locale = useLocale()
  const { check } = useBuilder()
  const labels = [...new Set(flags.map(({ flag }) => check.engine?.flagLabel(flag, locale) ?? flag))]
  return (
    <p className="flex gap-2 border-line border-s ps-3 text-12 text-ink-2">
      <Icon name="note" className="mt-px" />
      <span>{labels.length > 0 ? t('flags', { flags: labels.join(', ') }) : t('noFlags')}</span>
    </p>
  )
}
