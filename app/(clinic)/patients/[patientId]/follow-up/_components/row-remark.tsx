'use client'

import { useTranslations } from 'next-intl'
import { MessageForm } from '@/app/(clinic)/patients/_messages/message-form'
import { useTimeWords } from '@/app/(clinic)/patients/_messages/use-time-words'
import { useBuilder } from '@/app/(clinic)/plans/[planId]/_components/builder-context'
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
  const { planId } = useBuilder()
  const { busy, remark } = talk.acts
  const waiting = findWaiting(talk, itemId)
  return (
    <MessageForm
      label={t('remarkOn', { name })}
      hint={t('howShort')}
      send={t('remarkSave')}
      busy={busy}
      text={waiting?.text}
      onSend={async (text) => {
        const isKept = await remark(planId, [{ itemId, text }])
        if (isKept) onClose()
        return isKept
      }}
      onCancel={onClose}
      className="grid max-w-[62ch] gap-2 pb-1"
    />
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
