'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { Button } from '@/app/_ui/button'
import { TextArea } from '@/app/_ui/text-area'
import { wordLimit } from '@/lib/adherence/message/word-limit'

/** A field for words to the patient. Ctrl or ⌘ and Enter sends them; what could not be sent stays in it. */
export function MessageForm({
  label,
  hint,
  send,
  busy,
  onSend,
  onCancel,
  text = '',
  className,
}: {
  label: string
  hint: string
  /** The word of the button. */
  send: string
  busy: boolean
  onSend: (text: string) => Promise<boolean>
  /** Given where the form is opened for one thing: it takes the focus, and Escape closes it. */
  onCancel?: () => void
  /** What it begins with. */
  text?: string
  className?: string
}) {
  const common = useTranslations('common')
  const hintId = useId()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = String(new FormData(form).get('text') ?? '').trim()
    if (busy) return
    if (!typed) return form.querySelector('textarea')?.focus()
    if (await onSend(typed)) form.reset()
  }
  return (
    <form onSubmit={submit} className={className}>
      <TextArea
        autoFocus={onCancel !== undefined}
        name="text"
        rows={2}
        required
        maxLength={wordLimit}
        defaultValue={text}
        aria-label={label}
        aria-describedby={hintId}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        className="font-patient text-16"
        onKeyDown={(event) => {
          // The keys of the row around it are not meant.
          if (onCancel) event.stopPropagation()
          if (event.key === 'Escape') onCancel?.()
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button type="submit" size="small" busy={busy && common('saving')} className="max-tablet:h-11">
          {send}
        </Button>
        {onCancel && (
          <Button size="small" look="bare" onClick={onCancel} className="max-tablet:h-11">
            {common('cancel')}
          </Button>
        )}
        <span id={hintId} className="text-12 text-ink-2">
          {hint}
        </span>
      </div>
    </form>
  )
}
