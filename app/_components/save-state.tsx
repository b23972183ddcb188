'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Icon } from '../_ui/icon'

export type Saved =
  | { state: 'saved'; at: Date }
  | { state: 'merged'; at: Date }
  | { state: 'saving' }
  | { state: 'offline' }
  | { state: 'kept' }
  | { state: 'failed' }

/** Whether what was typed is kept, in words and a time. Not read aloud at each change: what went wrong has a notice. */
export function SaveState({ saved }: { saved: Saved }) {
  const t = useTranslations('common')
  const format = useFormatter()
  const words =
    'at' in saved
      ? t(`saveState.${saved.state}`, {
          time: format.dateTime(saved.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
        })
      : t(`saveState.${saved.state}`)
  return (
    <span
      role="status"
      aria-live="off"
      className="inline-flex min-w-28 items-center gap-1.5 whitespace-nowrap text-12 text-ink-2"
    >
      {/* The words begin in one place, whatever they are. */}
      {saved.state === 'saving' && <span className="size-4" />}
      {'at' in saved && <Icon name="check" />}
      {saved.state === 'offline' && <Icon name="offline" />}
      {saved.state === 'kept' && <Icon name="warn" />}
      {saved.state === 'failed' && <Icon name="stop" />}
      {words}
    </span>
  )
}
