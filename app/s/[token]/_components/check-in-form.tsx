'use client'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import { useEmergencyWords } from '@/app/_patient/emergency-call'
import { Kept } from '@/app/_patient/kept'
import { PainAnswer } from '@/app/_patient/pain-answer'
import { SignQuestion } from '@/app/_patient/sign-question'
import { amounts, efforts, noteLimit } from '@/lib/adherence/answers'
import type { DayBody } from '@/lib/adherence/check-in'
import type { DayWord } from '@/lib/adherence/day-word'
import { painLight } from '@/lib/reading/pain-light'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { toDayBody } from './to-day-body'

const pains = Array.from({ length: 11 }, (_, value) => value)

/** A few questions and a note. Posts by itself without a script; with one, `save` takes the answers. */
export function CheckInForm({
  page,
  action,
  checkInId,
  day,
  said,
  save,
}: {
  page: SharedPlan
  action: string
  checkInId: string
  day: string
  said: DayWord | null
  save: (body: DayBody) => void
}) {
  const t = useTranslations('share.checkIn')
  const emergency = useEmergencyWords(page)
  const noteId = useId()
  const last = said?.pain?.later ?? said?.pain?.worst ?? null
  const [pain, setPain] = useState<number | null>(last)
  // A lower number does not lift what the day's worst pain said.
  const worst = pain === null ? null : Math.max(pain, said?.pain?.worst ?? 0)
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
      onChange={(event) => {
        const field = event.target
        if (field instanceof HTMLInputElement && field.name === 'pain') setPain(Number(field.value))
      }}
    >
      <input type="hidden" name="id" value={checkInId} />
      <input type="hidden" name="localDate" value={day} />
      <ChoiceKeys
        legend={t('pain')}
        name="pain"
        layout="pain"
        chosen={last?.toString()}
        choices={pains.map((value) => ({
          value: String(value),
          label: value,
          hint: value === 0 || value === 10 ? t('painKey', { value }) : undefined,
        }))}
      >
        <p className="reading-small">{t('painEnds')}</p>
        <div role="status">
          {worst !== null && <PainAnswer light={painLight(worst, page.painRule)} page={page} />}
        </div>
      </ChoiceKeys>
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
