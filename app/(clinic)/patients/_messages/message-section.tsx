'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { Question } from '@/lib/adherence/alert/alert'
import type { PlanMessage } from '@/lib/adherence/message/message'
import type { RemarkLine } from '@/lib/adherence/message/to-remark-lines'
import { MessageDialog } from './message-dialog'
import { MessageRow } from './message-row'
import { QuestionRow } from './question-row'
import { toRemarkFields, toRemarks } from './remark-fields'
import type { MessageActs } from './use-messages'

/** What the patient asked, open or answered, and the remarks that were written to them. */
export function MessageSection({
  planId,
  name,
  questions,
  messages,
  lines,
  timeZone,
  may,
  acts,
}: {
  /** The plan that the patient has. */
  planId: string
  /** The patient's first name. */
  name: string
  questions: readonly Question[]
  messages: readonly PlanMessage[]
  lines: readonly RemarkLine[]
  timeZone: string
  may: boolean
  acts: MessageActs
}) {
  const t = useTranslations('talk')
  const [open, setOpen] = useState(false)
  const answersTo = (question: Question) =>
    messages.filter(({ answers }) => answers !== null && answers === question.checkInId)
  const asked = new Set(questions.map(({ checkInId }) => checkInId))
  const others = messages.filter(({ answers }) => answers === null || !asked.has(answers))
  const unanswered = questions.filter((question) => answersTo(question).length === 0).length
  const row = { name, timeZone, may, acts }
  return (
    <section aria-labelledby="patient-messages">
      <div className="flex flex-wrap items-center gap-2 border-ink border-b pb-1.5">
        <h2 id="patient-messages" className="text-14 font-semibold">
          {t('title')}
        </h2>
        <span className="me-auto text-12 text-ink-2">
          {unanswered > 0 && t('openCount', { count: unanswered })}
        </span>
        {lines.length > 0 && (
          <Button
            size="small"
            icon="edit"
            off={!may && t('off')}
            onClick={() => setOpen(true)}
            className="max-tablet:h-11"
          >
            {t('remark')}
          </Button>
        )}
      </div>
      {questions.length + others.length === 0 && <p className="py-2.5 text-ink-2">{t('none')}</p>}
      <ul>
        {questions.map((question) => (
          <QuestionRow key={question.id} question={question} answers={answersTo(question)} {...row} />
        ))}
        {others.map((message) => (
          <li key={message.id} className="border-line border-b py-2.5">
            <MessageRow message={message} lines={lines} {...row} />
          </li>
        ))}
      </ul>
      <MessageDialog
        open={open}
        onOpenChange={setOpen}
        title={t('remarkTitle', { name })}
        fields={toRemarkFields(lines, [])}
        busy={acts.busy}
        onSend={(typed) => acts.remark(planId, toRemarks(typed))}
      />
    </section>
  )
}
