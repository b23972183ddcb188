'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { typeDay } from '@/lib/day/date-order'
import { readTypedDay } from '@/lib/day/read-typed-day'
import { changePlan } from '@/lib/plan/edit-plan'
import { suggestReviewDate } from '@/lib/plan/plan-problems'
import { DayField } from '../../../../_components/day-field'
import { Button } from '../../../../_ui/button'
import { Dialog } from '../../../../_ui/dialog'
import { Field } from '../../../../_ui/field'
import { TextInput } from '../../../../_ui/text-input'
import { OpenFindings } from '../_check/open-findings'
import { useScreeningDue } from '../_check/red-flag-line'
import { RedFlagsFirst } from '../_check/red-flags-first'
import { useTypedText } from '../_draft/use-typed-text'
import { useBuilder } from './builder-context'
import { LinkPanel } from './link-panel'
import type { Place } from './place'
import { ProblemList } from './problem-list'
import { publishDraft } from './publish-draft'

/** What stands in the way of publishing, the review date, and after it the link to give. */
export function PublishDialog({
  open,
  onOpenChange,
  onGo,
  returnsFocus,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A problem was pressed: the dialog closes, and the field it is about takes the focus. */
  onGo: (place: Place) => void
  returnsFocus: boolean
}) {
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const { version, unpublished, patient } = useBuilder()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common('close')}
      returnsFocus={returnsFocus}
      title={
        unpublished
          ? t('publish.title', { number: (version?.number ?? 0) + 1 })
          : t('link.title', { number: version?.number ?? 1, name: patient.firstName })
      }
    >
      {unpublished ? <PublishForm onGo={onGo} /> : <LinkPanel />}
    </Dialog>
  )
}

function PublishForm({ onGo }: { onGo: (place: Place) => void }) {
  const t = useTranslations('builder')
  const safety = useTranslations('safety')
  const screening = useTranslations('screening')
  const due = useScreeningDue()
  const form = useId()
  const builder = useBuilder()
  const { planId, content, clinic, version, problems, check, draft, published } = builder
  // Kept while the dialog is closed, as when a problem is mended first.
  const note = useTypedText(`${planId}:what-changed`, '')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const blocking = problems.filter((problem) => problem.severity === 'block')
  const rules = { country: clinic.country, locale: useLocale(), today: clinic.today, from: clinic.today }
  const review =
    content.reviewDate && content.reviewDate >= clinic.today
      ? content.reviewDate
      : suggestReviewDate(content, clinic.today)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = event.currentTarget
    const read = readTypedDay(String(new FormData(typed).get('review')), rules)
    if ('problem' in read) return typed.querySelector<HTMLElement>('[name="review"]')?.focus()
    const reviewDate = read.day
    setBusy(true)
    draft.edit(t('did.review'), (now) =>
      changePlan(now, { reviewDate, startDate: now.startDate ?? clinic.today }),
    )
    const result = await publishDraft(planId, draft, note.text.trim())
    setBusy(false)
    if (result.ok) {
      note.settle()
      published(result.number)
    } else setError(result.message || t('publish.failed'))
  }
  return (
    <div className="grid gap-4">
      <ProblemList
        onGo={onGo}
        problems={problems.filter(
          (problem) =>
            problem.severity !== 'note' && problem.code !== 'reviewMissing' && problem.code !== 'reviewPast',
        )}
      />
      <RedFlagsFirst due={due} />
      <OpenFindings />
      <form id={form} onSubmit={submit} className="grid gap-4">
        <p>{t('publish.what', { version: version ? 'next' : 'first' })}</p>
        <div className="grid grid-cols-2 gap-4">
          <DayField
            name="review"
            label={t('publish.review')}
            hint={t('publish.reviewHint')}
            required
            value={typeDay(review, clinic.country)}
            rules={rules}
          />
          <Field label={t('publish.note')} hint={t('publish.noteHint')}>
            <TextInput
              value={note.text}
              maxLength={300}
              onChange={(event) => note.type(event.target.value)}
            />
          </Field>
        </div>
        {error && (
          <p role="alert" className="font-medium">
            {error}
          </p>
        )}
        <div className="flex justify-end">
          <Button
            look="primary"
            type="submit"
            busy={busy && t('publish.busy')}
            off={
              blocking.length > 0
                ? t('publish.first', { count: blocking.length })
                : due
                  ? screening('line.due', { why: due })
                  : check.open.length > 0 && safety('publish.first', { count: check.open.length })
            }
          >
            {t('publish.button', { number: (version?.number ?? 0) + 1 })}
          </Button>
        </div>
      </form>
    </div>
  )
}
