'use client'
import { type SubmitEvent, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import { askedAbout, noteLimit } from '@/lib/adherence/answers'
import type { DayBody } from '@/lib/adherence/check-in'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { AskedExercises } from './asked-exercises'
import { toFirstName } from './first-name'
import { NotForEmergencies } from './not-for-emergencies'
import { toQuestionBody } from './to-question-body'

const pains = Array.from({ length: 11 }, (_, value) => value)

/**
 * Which exercise, what it is about, and the question itself. Posts by itself without a script; with one, `save` takes it.
 * `chosen` is the line that was asked about; what is being typed stays when another is chosen.
 */
export function AskForm({
  page,
  action,
  formId,
  day,
  chosen = null,
  save,
}: {
  page: SharedPlan
  action: string
  formId: string
  day: string
  chosen?: string | null
  save?: (body: DayBody) => void
}) {
  const t = useTranslations('share.ask')
  const checkIn = useTranslations('share.checkIn')
  const form = useRef<HTMLFormElement>(null)
  const noteId = useId()

  useEffect(() => {
    const radio = chosen && form.current?.querySelector(`#${CSS.escape(`ask-${chosen}`)} input`)
    if (radio instanceof HTMLInputElement) radio.checked = true
  }, [chosen])

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = toQuestionBody(new FormData(event.currentTarget))
    if (body) save?.(body)
  }

  return (
    <form ref={form} method="post" action={action} onSubmit={submit} className="ask-form">
      <input type="hidden" name="ask" value="1" />
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="localDate" value={day} />
      <AskedExercises page={page} />
      <ChoiceKeys
        legend={t('about')}
        name="asked"
        layout="two"
        choices={askedAbout.map((value) => ({ value, label: t(value) }))}
      />
      <div className="ask-pain">
        <ChoiceKeys
          legend={t('pain')}
          name="pain"
          layout="pain"
          choices={pains.map((value) => ({
            value: String(value),
            label: value,
            hint: value === 0 || value === 10 ? checkIn('painKey', { value }) : undefined,
          }))}
        >
          <p className="reading-small">{checkIn('painEnds')}</p>
        </ChoiceKeys>
      </div>
      <div className="reading-question">
        <label className="ask-label" htmlFor={noteId}>
          {t('question')}
        </label>
        <textarea
          id={noteId}
          name="note"
          rows={3}
          required
          maxLength={noteLimit}
          aria-describedby={`${noteId}-not`}
        />
      </div>
      <div className="reading-dock ask-dock">
        <NotForEmergencies page={page} id={`${noteId}-not`} />
        <button type="submit" className="reading-go">
          {t('send', { name: toFirstName(page) })}
        </button>
      </div>
    </form>
  )
}
