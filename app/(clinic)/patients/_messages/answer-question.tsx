'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import type { AskedShown } from '@/lib/adherence/patient-line'
import { AnswerForm } from './answer-form'
import { useAskedWords } from './use-asked-words'
import { useMessages } from './use-messages'

/** Answers what a patient wrote from where the list shows it. */
export function AnswerQuestion({
  patientId,
  name,
  question,
  asked,
  alert,
}: {
  patientId: string
  name: string
  /** As the list shows it; a long one is cut. */
  question: string
  asked: AskedShown | null
  alert: { id: string; planId: string }
}) {
  const t = useTranslations('talk')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const toAsked = useAskedWords()
  const { answer, busy } = useMessages()
  return (
    <>
      <Button data-key="a" size="small" icon="note" onClick={() => setOpen(true)}>
        {t.rich('answerNamed', { name, hidden: (words) => <span className="sr-only">{words}</span> })}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        closeLabel={common('close')}
        title={t('answerTitle', { name })}
      >
        {asked && <p className="font-medium">{toAsked(asked)}</p>}
        <p className="max-w-[62ch] whitespace-pre-line font-patient text-16">{question}</p>
        <AnswerForm
          question={question}
          busy={busy}
          onAnswer={async (text) => {
            const done = await answer(alert.planId, alert.id, text)
            if (done) setOpen(false)
            return done
          }}
        />
        <p className="mt-4 flex flex-wrap gap-x-4">
          <Link href={`/patients/${patientId}/follow-up?plan=${alert.planId}` as Route}>
            {t('changePlan')}
          </Link>
          <Link href={`/patients/${patientId}` as Route}>{t('openPatient', { name })}</Link>
        </p>
      </Dialog>
    </>
  )
}
