'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import type { FormState } from '@/app/_http/form-state'
import { giveSignal } from '@/app/_session/session-signals'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'
import type { OwnSession } from '@/lib/auth/session/queries'
import { endOtherSessions, endSession } from './actions'

/** Where the member is signed in: with what, from where, since and last used when; each can be ended, and all others at once. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('settings.security')
  const toast = useToast()
  const [busy, start] = useTransition()
  function run(work: () => Promise<FormState>) {
    start(async () => {
      const answer = await work()
      if (answer.status !== 'refused') return
      if (answer.signedOut) giveSignal('ended')
      else toast({ text: answer.message, icon: 'stop' })
    })
  }
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            busy={busy}
            onEnd={() => run(() => endSession(session.id))}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button className="mt-4" icon="out" busy={busy && t('ending')} onClick={() => run(endOtherSessions)}>
          {t('endAll')}
        </Button>
      )}
    </>
  )
}

function SessionLine({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) {
  const t = useTranslations('settings.security')
  const format = useFormatter()
  const time = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
  const { browser, system } = session.device
  const device =
    browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('deviceUnknown'))
  return (
    <li className="grid min-h-14 grid-cols-[minmax(0,1fr)_minmax(0,1fr)_64px] items-center gap-x-6 border-line border-b py-2 max-tablet:grid-cols-[minmax(0,1fr)_auto]">
      <span>
        <span className="block font-medium">{device}</span>
        {session.address && (
          <span className="block text-12 text-ink-2">{t('from', { address: session.address })}</span>
        )}
      </span>
      <span className="text-ink-2 max-tablet:row-start-2">
        <span className="block">{t('since', { time: time(session.createdAt) })}</span>
        <span className="block text-12">
          {session.current ? t('thisOne') : t('lastSeen', { time: time(session.lastSeen) })}
        </span>
      </span>
      {!session.current && (
        <Button
          size="small"
          className="justify-self-end max-tablet:row-span-2"
          aria-label={t('endThis', { device, time: time(session.createdAt) })}
          busy={busy && t('ending')}
          onClick={onEnd}
        >
          {t('end')}
        </Button>
      )}
    </li>
  )
}
