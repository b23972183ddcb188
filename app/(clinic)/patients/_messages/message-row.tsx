'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { MessageBody, PlanMessage } from '@/lib/adherence/message/message'
import type { RemarkLine } from '@/lib/adherence/message/to-remark-lines'
import { MessageDialog } from './message-dialog'
import { toRemarkFields, toRemarks } from './remark-fields'
import type { MessageActs } from './use-messages'
import { useTimeWords } from './use-time-words'

/** What was written to the patient: changed or recalled until they have it, afterwards read. */
export function MessageRow({
  message,
  name,
  lines,
  timeZone,
  may,
  acts,
}: {
  message: PlanMessage
  /** The patient's first name. */
  name: string
  lines: readonly RemarkLine[]
  timeZone: string
  may: boolean
  acts: MessageActs
}) {
  const t = useTranslations('talk')
  const toTime = useTimeWords(timeZone)
  const [open, setOpen] = useState(false)
  const { by, text, remarks, reachesAt, reached } = message
  const title = (itemId: string) => lines.find(({ id }) => id === itemId)?.title ?? t('otherLine')
  const fields =
    text === null ? toRemarkFields(lines, remarks) : [{ name: 'text', label: t('answer'), value: text }]
  const toBody = (typed: Map<string, string>): MessageBody =>
    text === null ? { remarks: toRemarks(typed) } : { text: typed.get('text') ?? '' }
  return (
    <div className="grid gap-0.5">
      <p className="text-12 text-ink-2">
        <b className="font-semibold text-ink">{by}</b>,{' '}
        {t(reached ? 'reached' : 'reaches', { name, time: toTime(reachesAt) })}
      </p>
      {text !== null && <p className="max-w-[62ch] whitespace-pre-line font-patient text-16">{text}</p>}
      {remarks.map((remark) => (
        <p key={remark.itemId} className="max-w-[62ch] whitespace-pre-line">
          <b className="font-semibold">{title(remark.itemId)}:</b>{' '}
          <span className="font-patient text-16">{remark.text}</span>
        </p>
      ))}
      {!reached && may && (
        <div className="flex gap-2 pt-1">
          <Button size="small" onClick={() => setOpen(true)} className="max-tablet:h-11">
            {t('change')}
          </Button>
          <Button
            size="small"
            busy={acts.busy && t('working')}
            onClick={() => void acts.recall(message)}
            className="max-tablet:h-11"
          >
            {t('recall')}
          </Button>
          <MessageDialog
            open={open}
            onOpenChange={setOpen}
            title={t('changeTitle')}
            fields={fields}
            busy={acts.busy}
            onSend={(typed) => acts.change(message, toBody(typed))}
          />
        </div>
      )}
    </div>
  )
}
