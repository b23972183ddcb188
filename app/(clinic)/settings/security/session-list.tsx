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
            className="grid min-h-12 grid-cols-[224px_1fr_auto] items-center gap-x-6 border-line border-b py-2 max-tablet:grid-cols-[1fr_auto]"
          >
            <span className="font-medium">{t('since', { time: time(session.createdAt) })}</span>
            <span className="text-ink-2 max-tablet:row-start-2">
              {session.current ? t('thisOne') : t('lastSeen', { time: time(session.lastSeen) })}
            </span>
            {!session.current && (
              <Button
                size="small"
                className="max-tablet:row-span-2"
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
