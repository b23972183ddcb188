'use client'
import { useSyncExternalStore } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { readServed, readShown, subscribeShown } from './shown-page'

const weekday = { weekday: 'long', hour: 'numeric', minute: '2-digit' } as const
const date = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const
/** Longer ago, the name of a day could be two. */
const namedDays = 6

/** What the patient should know about what the phone keeps: that the page is an older one, or that nothing is kept. */
export function KeptLines({ isOut, unkept }: { isOut: boolean; unkept: boolean }) {
  const t = useTranslations('share.network')
  const format = useFormatter()
  const { asOf, isLean, isRefused } = useSyncExternalStore(subscribeShown, readShown, readServed)
  return (
    <>
      {asOf && (
        <p className="reading-news">
          {t('asOf', { time: format.dateTime(new Date(asOf), isOfThisWeek(asOf) ? weekday : date) })}
        </p>
      )}
      {isLean && (isOut || asOf) && <p className="reading-news">{t('lean')}</p>}
      {isRefused && <p className="reading-news">{t('notKept')}</p>}
      {unkept && !isOut && <p className="reading-news">{t('unkept')}</p>}
    </>
  )
}

function isOfThisWeek(asOf: string): boolean {
  return Date.now() - Date.parse(asOf) < namedDays * 86_400_000
}
