'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import type { OwnSession } from '@/lib/auth/session/queries'
import { endSession, signOutEverywhere } from './actions'

/** Where the member is signed in: since when, last used when; each can be ended, and all at once. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('settings.security')
  const format = useFormatter()
  const [busy, start] = useTransition()
  const time = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 border-line border-b py-2"
          >
            <span className="w-56 font-medium">{t('since', { time: time(session.createdAt) })}</span>
            <span className="flex-1 text-ink-2">
              {session.current ? t('thisOne') : t('lastSeen', { time: time(session.lastSeen) })}
            </span>
            {!session.current && (
              <Button
                size="small"
                busy={busy && t('ending')}
                onClick={() => start(() => endSession(session.id))}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        className="mt-4"
        icon="out"
        busy={busy && t('ending')}
        onClick={() => start(() => signOutEverywhere())}
      >
        {t('endAll')}
      </Button>
    </>
  )
}
