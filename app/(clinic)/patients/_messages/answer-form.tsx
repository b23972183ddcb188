'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { wordLimit } from '@/lib/adherence/message/word-limit'
import { Button } from '../../../_ui/button'
import { TextArea } from '../../../_ui/text-area'

/** A field under what was asked, with the button that answers it. Ctrl or ⌘ and Enter answers too. */
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
  const common = useTranslations('common')
  const hint = useId()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('text') ?? '').trim()
    if (busy) return
    if (!text) return form.querySelector('textarea')?.focus()
    if (await onAnswer(text)) form.reset()
  }
  return (
    <form onSubmit={submit} className="mt-1 grid gap-2">
      <TextArea
        name="text"
        rows={2}
        required
        maxLength={wordLimit}
        aria-label={t('answerTo', { text: question.slice(0, 60) })}
        aria-describedby={hint}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button type="submit" size="small" busy={busy && common('saving')} className="max-tablet:h-11">
          {t('answer')}
        </Button>
        <span id={hint} className="text-12 text-ink-2">
          {t('window')}
        </span>
      </div>
    </form>
  )
}
