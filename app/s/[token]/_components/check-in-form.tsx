'use client'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import { useEmergencyWords } from '@/app/_patient/emergency-call'
import { Kept } from '@/app/_patient/kept'
import { PainAnswer } from '@/app/_patient/pain-answer'
import { PainKeys } from '@/app/_patient/pain-keys'
import { SignQuestion } from '@/app/_patient/sign-question'
import { amounts, efforts, noteLimit } from '@/lib/adherence/answers'
import type { DayBody } from '@/lib/adherence/check-in'
import type { DayWord } from '@/lib/adherence/day-word'
import { painLight } from '@/lib/reading/pain-light'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { toDayBody } from './to-day-body'

/** A few questions and a note. Posts by itself without a script; with one, `save` takes the answers. */
export function CheckInForm({
  page,
  action,
  checkInId,
  day,
  said,
  before = null,
  save,
}: {
  page: SharedPlan
  action: string
  checkInId: string
  day: string
  said: DayWord | null
  /** Pain before exercising, as it was said where the exercises begin. */
  before?: number | null
  save: (body: DayBody) => void
}) {
  const t = useTranslations('share.checkIn')
  const emergency = useEmergencyWords(page)
  const noteId = useId()
  const last = said?.pain?.later ?? said?.pain?.worst ?? null
  const [pains, setPains] = useState<readonly number[]>(last === null ? [] : [last])
  // A lower number does not lift what the day's worst pain said.
  const worst = pains.length === 0 ? null : Math.max(...pains, said?.pain?.worst ?? 0)
  const [empty, setEmpty] = useState(false)
  const therapist = page.therapistName.split(' ')[0] ?? ''

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = toDayBody(new FormData(event.currentTarget))
    setEmpty(body === null)
    if (body) save(body)
  }

  return (
    <form
      method="post"
      action={action}
      onSubmit={submit}
      onChange={(event) => setPains(painsOf(event.currentTarget))}
    >
      <input type="hidden" name="id" value={checkInId} />
      <input type="hidden" name="localDate" value={day} />
      <PainKeys legend={t('pain')} name="pain" chosen={last}>
        <div role="status">
          {worst !== null && <PainAnswer light={painLight(worst, page.painRule)} page={page} />}
        </div>
      </PainKeys>
      <details className="reading-more">
        <summary>
          <span>{t('aroundPain')}</span>
        </summary>
        <PainKeys legend={t('painBefore')} name="painBefore" chosen={before ?? said?.painBefore} />
        <PainKeys legend={t('painAfter')} name="painAfter" chosen={said?.painAfter} />
      </details>
      <ChoiceKeys
        legend={t('amount')}
        name="amount"
        layout="three"
        chosen={said?.amount}
        choices={amounts.map((value) => ({ value, label: t(value) }))}
      />
      <ChoiceKeys
        legend={t('effort')}
        name="effort"
        layout="two"
        chosen={said?.effort}
        choices={efforts.map((value) => ({ value, label: t(value) }))}
      />
      <Kept name="signs">
        <SignQuestion signs={page.signs} />
      </Kept>
      <details className="reading-more">
        <summary>{t('addNote', { name: therapist })}</summary>
        <label htmlFor={noteId}>{t('note', { name: therapist })}</label>
        <textarea
          id={noteId}
          name="note"
          dir="auto"
          rows={4}
          maxLength={noteLimit}
          aria-describedby={`${noteId}-hint`}
        />
        <p id={`${noteId}-hint`} className="reading-small">
          {t('noteHint', { limit: noteLimit, number: emergency })}
        </p>
      </details>
      <div className="reading-dock">
        <p role="alert">{empty && t('nothing')}</p>
        <button type="submit" className="reading-go">
          {t('save')}
        </button>
      </div>
    </form>
  )
}

/** Every pain that is chosen, before, while and after. */
function painsOf(form: HTMLFormElement): number[] {
  const fields = new FormData(form)
  return ['pain', 'painBefore', 'painAfter'].flatMap((name) => {
    const pain = fields.get(name)
    return typeof pain === 'string' && pain !== '' ? [Number(pain)] : []
  })
}
