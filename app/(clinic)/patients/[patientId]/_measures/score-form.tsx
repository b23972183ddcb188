'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { DayField } from '@/app/_components/day-field'
import { Combobox } from '@/app/_ui/combobox'
import { Field } from '@/app/_ui/field'
import { typeDay } from '@/lib/day/date-order'
import { readTypedDay } from '@/lib/day/read-typed-day'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { Measure } from '@/lib/measures/measure'
import { enteredMeasures, findMeasure } from '@/lib/measures/measures'
import { readScore, type ScoreProblem } from '@/lib/measures/read-score'
import type { MeasureScore, ScoreInput } from '@/lib/measures/score'
import { firstBirthDate } from '@/lib/patient/birth-date'
import type { EntrySetting } from './entry-setting'
import { ScoreFields } from './score-fields'
import { toTypedScore } from './to-typed-score'

/** Which measure, what it says and when it was taken. What is wrong is said at its field, which keeps what was typed. */
export function ScoreForm({
  id,
  score,
  setting: { clinic, birthDate, offered, lately },
  error,
  onSay,
}: {
  id: string
  score: MeasureScore | null
  setting: EntrySetting
  error: string | null
  onSay: (input: ScoreInput) => void
}) {
  const t = useTranslations('measures')
  const locale = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const [code, setCode] = useState<string | null>(score?.measure ?? offered[0] ?? null)
  const [problems, setProblems] = useState<readonly ScoreProblem[]>([])
  const measure = findMeasure(code ?? '')
  const { today, country } = clinic
  const rules = { country, today, to: today, from: birthDate ?? firstBirthDate }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!measure) return
    const typed = toTypedScore(measure, new FormData(event.currentTarget))
    const read = readScore(measure, typed)
    const wrong = 'problems' in read ? read.problems : []
    setProblems(wrong)
    const day = readTypedDay(String(new FormData(event.currentTarget).get('on')), { ...rules, locale })
    const first = wrong[0]?.path ?? ('day' in day ? null : 'on')
    if (first !== null) return form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    if ('day' in day) onSay({ measure: measure.code, on: day.day, replaces: score?.id ?? null, score: typed })
  }
  return (
    <form ref={form} id={id} noValidate onSubmit={submit} className="grid gap-4">
      {score && measure ? (
        <p className="font-semibold">{toLabel(measure, locale)}</p>
      ) : (
        <Field label={t('dialog.measure')}>
          <Combobox
            choices={toChoices(offered, locale, t('dialog.first'))}
            value={code}
            onValueChange={(next) => {
              setCode(next)
              setProblems([])
            }}
            placeholder={t('dialog.search')}
            emptyText={t('dialog.noMatch')}
          />
        </Field>
      )}
      {measure && (
        <ScoreFields
          key={measure.code}
          measure={measure}
          value={score?.value ?? null}
          lately={lately[measure.code] ?? null}
          problems={problems}
        />
      )}
      <DayField
        label={t('dialog.day')}
        name="on"
        value={typeDay(score?.on ?? today, country)}
        rules={rules}
      />
      {error !== null && (
        <p role="alert" className="font-medium">
          {error}
        </p>
      )}
    </form>
  )
}

function toChoices(offered: readonly string[], locale: PlanLocale, first: string) {
  const isFirst = ({ code }: Measure) => offered.includes(code)
  const ahead = offered.flatMap((code) => findMeasure(code) ?? [])
  const others = enteredMeasures.filter((measure) => !isFirst(measure))
  return [...ahead, ...others].map((measure) => ({
    value: measure.code,
    label: toLabel(measure, locale),
    ...(isFirst(measure) ? { hint: first } : {}),
  }))
}

function toLabel({ short, name }: Measure, locale: PlanLocale): string {
  return short[locale] === name[locale] ? name[locale] : `${short[locale]}: ${name[locale]}`
}
