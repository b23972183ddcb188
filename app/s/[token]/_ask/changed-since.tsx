'use client'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { useLate } from '../_components/use-late'
import { loadLate } from '../_late/load-late'
import type DoseChanges from './dose-changes'

const load = () => loadLate().then(({ DoseChanges }) => DoseChanges)

/**
 * Under an answer, where a newer version came since the question: that the printed page is old, and with a script how much
 * each exercise was and is.
 */
export function ChangedSince(props: ComponentProps<typeof DoseChanges>) {
  const t = useTranslations('share.ask')
  const late = useLate(load, true)
  return (
    <div className="ask-changed">
      <h3>{t('changed')}</h3>
      {late && late !== 'failed' && <late.View {...props} />}
      <p>{t('paperOld')}</p>
    </div>
  )
}
