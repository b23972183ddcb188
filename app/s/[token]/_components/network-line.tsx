'use client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { useCheckIns } from '../_log/use-check-ins'

/** What the patient should know about sending: offline, waiting, refused, ended. Nothing when all is sent. */
export function NetworkLine({ log, clinic }: { log: ReturnType<typeof useCheckIns>; clinic: string }) {
  const t = useTranslations('share')
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  const { waiting, stuck, refused, ended } = log
  const isOut = !online || stuck
  return (
    <div role="status">
      {ended && <p className="p-news">{t('network.ended', { clinic })}</p>}
      {!ended && isOut && (
        <p className="p-news">
          {online ? t('network.unreachable') : t('network.offline')}{' '}
          {waiting > 0 && t('network.waiting', { count: waiting })}
        </p>
      )}
      {refused > 0 && <p className="p-news">{t('checkIn.refused')}</p>}
    </div>
  )
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
