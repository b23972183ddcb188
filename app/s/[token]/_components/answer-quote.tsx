'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ReadMessage } from '@/lib/adherence/message/message'
import { useMessageTime } from './use-message-time'

/** What the therapist wrote, marked as theirs, with who and when. */
export function AnswerQuote({
  message: { by, at },
  children,
}: {
  message: ReadMessage
  children: ReactNode
}) {
  const t = useTranslations('share.messages')
  const toTime = useMessageTime()
  return (
    <blockquote className="reading-answer">
      <p className="reading-small">{t('from', { name: by, time: toTime(at) })}</p>
      {children}
    </blockquote>
  )
}
