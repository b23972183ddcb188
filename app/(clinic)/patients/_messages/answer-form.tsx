'use client'

import { useTranslations } from 'next-intl'
import { MessageForm } from './message-form'

/** A field under what was asked, with the button that answers it. */
export function AnswerForm({
  question,
  busy,
  onAnswer,
}: {
  question: string
  busy: boolean
  onAnswer: (text: string) => Promise<boolean>
}) {
  const t = useTranslations('talk')
  return (
    <MessageForm
      label={t('answerTo', { text: question.slice(0, 60) })}
      hint={t('window')}
      send={t('answer')}
      busy={busy}
      onSend={onAnswer}
      className="mt-1 grid gap-2"
    />
  )
}
