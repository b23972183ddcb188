'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import { useLate } from '../_components/use-late'
import { loadLate } from '../_late/load-late'
import type { MeasuresScreenProps } from './measures-screen'

const load = () => loadLate().then(({ MeasuresScreen }) => MeasuresScreen)

/** The screen of the measures while it is open. */
export function MeasuresDoor({
  isOpen,
  due,
  ...screen
}: Omit<MeasuresScreenProps, 'measures'> & { isOpen: boolean; due: readonly LinkMeasure[] }) {
  return isOpen && <OpenMeasures due={due} {...screen} />
}

/** What was asked for when it was opened stays until it is left: an answer takes nothing away under the hand. */
function OpenMeasures({
  due,
  ...screen
}: Omit<MeasuresScreenProps, 'measures'> & { due: readonly LinkMeasure[] }) {
  const t = useTranslations('share.measures')
  const [measures] = useState(due)
  const late = useLate(load, true)
  return (
    <main className="reading-page" data-narrow id="measures">
      {late === 'failed' && <p role="alert">{t('failed')}</p>}
      {late && late !== 'failed' && <late.View measures={measures} {...screen} />}
    </main>
  )
}
