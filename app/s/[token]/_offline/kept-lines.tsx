'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useAsOfTime } from '../_components/use-as-of-time'
import { readServed, readShown, subscribeShown } from './shown-page'

/** What the patient should know about what the phone keeps: that the page is an older one, or that nothing is kept. */
export function KeptLines({ isOut, unkept }: { isOut: boolean; unkept: boolean }) {
  const t = useTranslations('share.network')
  const toTime = useAsOfTime()
  const { asOf, isLean, isRefused } = useSyncExternalStore(subscribeShown, readShown, readServed)
  return (
    <>
      {asOf && <p className="reading-news">{t('asOf', { time: toTime(asOf) })}</p>}
      {isLean && (isOut || asOf) && <p className="reading-news">{t('lean')}</p>}
      {isRefused && <p className="reading-news">{t('notKept')}</p>}
      {unkept && !isOut && <p className="reading-news">{t('unkept')}</p>}
    </>
  )
}
