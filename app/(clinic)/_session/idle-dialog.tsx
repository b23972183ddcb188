'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { SessionView, SessionWatch } from './session-watch'
import { TopDialog } from './top-dialog'

/** Says a minute before that the session ends, counts down, and lets the person stay. */
export function IdleDialog({ view, watch }: { view: SessionView & { kind: 'warned' }; watch: SessionWatch }) {
  const t = useTranslations('auth.lock')
  const id = useId()
  const seconds = useSecondsUntil(view.endsAt)
  const [busy, setBusy] = useState(false)
  async function stay() {
    if (busy) return
    setBusy(true)
    await watch.stay()
    setBusy(false)
  }
  return (
    <TopDialog
      role="alertdialog"
      labelledBy={`${id}-title`}
      describedBy={`${id}-text`}
      {...(view.fixed ? {} : { onEscape: () => void stay() })}
      className="m-auto w-[420px] max-w-[calc(100vw-32px)] rounded-overlay bg-paper text-ink shadow-over backdrop:bg-scrim"
    >
      <div className="px-6 pt-5 pb-6">
        <h2 id={`${id}-title`} className="text-20 font-semibold tracking-[-0.01em]">
          <span aria-hidden="true">{t('warnTitle', { seconds })}</span>
          <span className="sr-only" aria-live="polite">
            {t('warnTitle', { seconds: toSpoken(seconds) })}
          </span>
        </h2>
        <p id={`${id}-text`} className="mt-1 text-ink-2">
          {view.fixed ? t('warnFixed') : t('warn')}
        </p>
      </div>
      <div className="flex justify-end gap-2 border-line border-t px-6 py-4">
        {view.fixed ? (
          <Button look="primary" onClick={() => watch.lock()}>
            {t('signInNow')}
          </Button>
        ) : (
          <Button look="primary" busy={busy && t('staying')} onClick={() => void stay()}>
            {t('stay')}
          </Button>
        )}
      </div>
    </TopDialog>
  )
}

/** A minute, half of it and the last ten seconds: a voice that counts each second says nothing else. */
function toSpoken(seconds: number): number {
  return seconds > 30 ? 60 : seconds > 10 ? 30 : 10
}

function useSecondsUntil(endsAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(tick)
  }, [])
  return Math.min(60, Math.max(0, Math.ceil((endsAt - now) / 1000)))
}
