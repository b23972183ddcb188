'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'
import type { CheckInLog } from '../_log/use-check-ins'
import { KeptLines } from '../_offline/kept-lines'
import type { FormSaid } from './form-said'

/** What the patient should know about sending: offline, waiting, paused, refused, or ticked in vain. Nothing when all is well. */
export function NetworkLine({
  log,
  page,
  said,
}: {
  log: CheckInLog
  page: SharedPlan
  said: FormSaid | null
}) {
  const t = useTranslations('share')
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  const { waiting, stuck, paused, refused, goneLines, unkept } = log
  const isOut = !online || stuck
  return (
    <div role="status">
      {isOut && (
        <p className="reading-news">
          {unkept ? t('network.outUnkept') : online ? t('network.unreachable') : t('network.offline')}{' '}
          {waiting > 0 && t('network.waiting', { count: waiting })}
        </p>
      )}
      <KeptLines isOut={isOut} unkept={unkept} />
      {paused && !isOut && (
        <p className="reading-news">
          {t('network.paused')} {t('network.waiting', { count: waiting })}
        </p>
      )}
      {(refused > 0 || said === 'refused') && <p className="reading-news">{t('checkIn.refused')}</p>}
      {said === 'paused' && <p className="reading-news">{t('pausedForm')}</p>}
      {said === 'measures' && <p className="reading-news">{t('measures.problem.refused')}</p>}
      {said === 'gone' && <p className="reading-news">{t('changed.lineGoneUnnamed')}</p>}
      {goneLines.map((id) => (
        <p key={id} className="reading-news">
          {toGoneWords(id)}
        </p>
      ))}
    </div>
  )

  function toGoneWords(id: string): string {
    const name = page.exercises.find((line) => line.id === id)?.title
    return name ? t('changed.lineGone', { name }) : t('changed.lineGoneUnnamed')
  }
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
