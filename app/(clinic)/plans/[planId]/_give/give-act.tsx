'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { DayField } from '@/app/_components/day-field'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { TextArea } from '@/app/_ui/text-area'
import { TextInput } from '@/app/_ui/text-input'
import { useHeldPress } from '@/app/_ui/use-held-press'
import { putNewest } from '@/app/(clinic)/_components/put-newest'
import { typeDay } from '@/lib/day/date-order'
import { readTypedDay } from '@/lib/day/read-typed-day'
import type { PlanComparison } from '@/lib/plan/changes/compare-plans'
import { suggestNote } from '@/lib/plan/changes/suggest-note'
import { changePlan } from '@/lib/plan/edit-plan'
import { suggestReviewDate } from '@/lib/plan/plan-problems'
import { useBuilder } from '../_components/builder-context'
import { useTypedText } from '../_draft/use-typed-text'
import { LeftLine } from './left-line'
import { askLink, linkKey } from './plan-link'
import { publishDraft } from './publish-draft'
import type { Left } from './use-left'

/** What is said with the version, the day it is reviewed, and the one act: it is published, and the link is made or kept. */
export function GiveAct({ left, comparison }: { left: readonly Left[]; comparison: PlanComparison | null }) {
  const t = useTranslations('builder')
  const locale = useLocale()
  const client = useQueryClient()
  const { planId, content, catalog, clinic, version, patient, draft, behind, can, published, say } =
    useBuilder()
  const suggested = comparison ? suggestNote(content, comparison, (slug) => catalog.get(slug)) : ''
  // Kept while the dialog is closed, as when something is mended first.
  const patientNote = useTypedText(`${planId}:patient-note`, suggested)
  const note = useTypedText(`${planId}:what-changed`, '')
  const rules = { country: clinic.country, locale, today: clinic.today, from: clinic.today }
  const due =
    content.reviewDate && content.reviewDate >= clinic.today
      ? content.reviewDate
      : suggestReviewDate(content, clinic.today)
  const review = useTypedText(`${planId}:review`, typeDay(due, clinic.country))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const number = (version?.number ?? 0) + 1
  const form = useRef<HTMLFormElement>(null)
  const held = useHeldPress(behind, () => form.current?.requestSubmit())
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = event.currentTarget
    if (behind) return held.press()
    if (left.length > 0 || busy) return
    const read = readTypedDay(review.text, rules)
    if ('problem' in read) return typed.querySelector<HTMLElement>('[name="review"]')?.focus()
    setBusy(true)
    draft.edit(t('did.review'), (now) =>
      changePlan(now, { reviewDate: read.day, startDate: now.startDate ?? clinic.today }),
    )
    const result = await publishDraft(planId, draft, {
      note: note.text.trim(),
      patientNote: patientNote.text.trim(),
    })
    // The version stands whatever becomes of the link, which can be made again.
    if (result.ok && can.share)
      await askLink(planId, 'POST').then(
        (link) => putNewest(client, linkKey(planId), link),
        () => client.invalidateQueries({ queryKey: linkKey(planId) }),
      )
    setBusy(false)
    if (!result.ok) return setError(result.message || t('publish.failed'))
    for (const field of [patientNote, note, review]) field.settle()
    say(t('give.published', { number: result.number }))
    published(result)
  }
  return (
    <form ref={form} onSubmit={submit} className="grid gap-4">
      <Field
        label={t('give.note', { name: patient.firstName })}
        hint={t(comparison ? 'give.noteHint' : 'give.noteFirst')}
      >
        <TextArea
          lang={content.locale}
          rows={2}
          maxLength={1000}
          className="font-patient text-16"
          value={patientNote.text}
          onChange={(event) => patientNote.type(event.target.value)}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
        <DayField
          name="review"
          label={t('publish.review')}
          hint={t('publish.reviewHint')}
          required
          value={review.text}
          rules={rules}
          onText={review.type}
        />
        <Field label={t('give.colleagues')} hint={t('give.colleaguesHint')}>
          <TextInput value={note.text} maxLength={300} onChange={(event) => note.type(event.target.value)} />
        </Field>
      </div>
      {error && (
        <p role="alert" className="font-medium">
          {error}
        </p>
      )}
      <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-t bg-paper px-6 py-4 max-tablet:-mx-4 max-tablet:px-4">
        <LeftLine left={left} />
        <Button
          look="primary"
          type="submit"
          data-give-act
          busy={busy && t('publish.busy')}
          off={!behind && left.length > 0 && t('give.leftFirst')}
          offPlace="hidden"
        >
          {t('publish.button', { number })}
        </Button>
      </div>
    </form>
  )
}
