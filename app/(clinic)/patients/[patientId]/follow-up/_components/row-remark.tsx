'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { wordLimit } from '@/lib/adherence/message/word-limit'
import { Button } from '../../../../../_ui/button'
import { TextArea } from '../../../../../_ui/text-area'
import { useBuilder } from '../../../../plans/[planId]/_components/builder-context'
import { useTimeWords } from '../../../_messages/use-time-words'
import type { RowTalk } from './talk'

/** The field for a remark on a line, which takes the focus when it opens. Ctrl or ⌘ and Enter adds it, Escape closes. */
export function RowRemark({
  itemId,
  name,
  talk,
  onClose,
}: {
  itemId: string
  /** The exercise. */
  name: string
  talk: RowTalk
  onClose: () => void
}) {
  const t = useTranslations('talk')
  const common = useTranslations('common')
  const { planId } = useBuilder()
  const hint = useId()
  const { busy, remark } = talk.acts
  const waiting = findWaiting(talk, itemId)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('text') ?? '').trim()
    if (busy) return
    if (!text) return form.querySelector('textarea')?.focus()
    if (await remark(planId, [{ itemId, text }])) onClose()
  }
  return (
    <form onSubmit={submit} className="grid max-w-[62ch] gap-2 pb-1">
      <TextArea
        autoFocus
        name="text"
        rows={2}
        required
        maxLength={wordLimit}
        defaultValue={waiting?.text ?? ''}
        aria-label={t('remarkOn', { name })}
        aria-describedby={hint}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        className="font-patient text-16"
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') onClose()
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button type="submit" size="small" busy={busy && common('saving')} className="max-tablet:h-11">
          {t('remarkSave')}
        </Button>
        <Button size="small" look="bare" onClick={onClose} className="max-tablet:h-11">
          {common('cancel')}
        </Button>
        <span id={hint} className="text-12 text-ink-2">
          {t('howShort')}
        </span>
      </div>
    </form>
  )
}

/** The remark on a line that is on its way, and when it reaches the patient. */
export function WaitingRemark({ itemId, talk }: { itemId: string; talk: RowTalk }) {
  const t = useTranslations('talk')
  const { clinic, patient } = useBuilder()
  const toTime = useTimeWords(clinic.timeZone)
  const waiting = findWaiting(talk, itemId)
  if (!waiting) return null
  const { text, reachesAt } = waiting
  return (
    <p className="max-w-[62ch] whitespace-pre-line">
      <span className="font-patient text-16">{text}</span>{' '}
      <span className="text-12 text-ink-2">
        {t('reaches', { name: patient.firstName, time: toTime(reachesAt) })}
      </span>
    </p>
  )
}

function findWaiting({ messages }: RowTalk, itemId: string) {
  return messages
    .filter(({ reached }) => !reached)
    .flatMap(({ remarks, reachesAt }) => remarks.map((remark) => ({ ...remark, reachesAt })))
    .find((remark) => remark.itemId === itemId)
}
