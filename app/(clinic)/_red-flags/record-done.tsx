'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DayField } from '@/app/_components/day-field'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { TextArea } from '@/app/_ui/text-area'
import { useToast } from '@/app/_ui/toast'
import { readTypedDay } from '@/lib/day/read-typed-day'
import { type ClosingOutcome, needsDay, shortestNote } from '@/lib/safety/screening/closing-outcome'
import type { ClosedWork } from './shown-open'

const kept = readWith((value): value is { open: unknown[] } => isRecord(value) && Array.isArray(value.open))

/** What was done about these red flags: one of the outcomes that fit them all, in words, signed by a licensed member. */
export function RecordDone({ lines, about, onRecorded }: ClosedWork) {
  const t = useTranslations('screening.closed')
  const locale = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const [outcome, setOutcome] = useState<ClosingOutcome | null>(null)
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<{ outcome?: string; note?: string; day?: string }>({})
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const { patient, clinic, signs, may } = about
  if (!may) return <p>{t('licensed')}</p>
  const rules = { country: clinic.country, today: clinic.today, from: '1900-01-01', to: clinic.today }
  const outcomes = (lines[0]?.outcomes ?? []).filter((one) =>
    lines.every((line) => line.outcomes.includes(one)),
  )
  const asksDay = outcome !== null && needsDay(outcome)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const read = asksDay
      ? readTypedDay(String(new FormData(form).get('day') ?? ''), { ...rules, locale })
      : null
    const day = read && 'day' in read ? read.day : undefined
    const found = {
      ...(outcome ? {} : { outcome: t('choose') }),
      ...(note.trim().length < shortestNote ? { note: t('noteShort', { least: shortestNote }) } : {}),
      ...(asksDay && !day ? { day: t('dayMissing') } : {}),
    }
    setWrong(found)
    const [bad] = Object.keys(found)
    if (bad) return form.querySelector<HTMLElement>(`[name="${bad}"]`)?.focus()
    const closings = lines.map(({ code }) => ({ code, outcome, note: note.trim(), ...(day ? { day } : {}) }))
    setBusy(true)
    setFailed('')
    try {
      const address = `/api/patients/${patient.id}/screenings/closings`
      await fetchJson(address, kept, { method: 'POST', json: { closings } })
      await client.invalidateQueries({ queryKey: ['plan-check'] })
      toast({ text: t('recorded'), icon: 'check' })
      onRecorded()
    } catch (error) {
      setFailed(toRefusal(error).message || t('failed'))
    }
    setBusy(false)
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <fieldset className="grid gap-1.5">
        <legend className="sr-only">{t('outcome')}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {outcomes.map((one) => (
            <label key={one} className="flex min-h-6 items-center gap-2">
              <input
                type="radio"
                name="outcome"
                value={one}
                checked={outcome === one}
                onChange={() => setOutcome(one)}
                className="size-4 accent-accent"
              />
              {t(`outcomes.${one}`)}
            </label>
          ))}
        </div>
        {wrong.outcome && !outcome && (
          <p role="alert" className="font-medium">
            {wrong.outcome}
          </p>
        )}
      </fieldset>
      <Field
        label={t('note')}
        hint={t('noteHint', { outcome: outcome ?? 'none' })}
        required
        error={note.trim().length < shortestNote && wrong.note}
      >
        <TextArea
          name="note"
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {asksDay && (
        <DayField
          key={outcome}
          name="day"
          label={t('day', { outcome })}
          required
          value=""
          error={wrong.day}
          rules={rules}
        />
      )}
      {failed && (
        <p role="alert" className="font-medium">
          {failed}
        </p>
      )}
      <p className="text-12 text-ink-2">
        {t('signed', { name: signs })} {outcome === 'sent' && t('keep')}
      </p>
      <div className="flex justify-end">
        <Button look="primary" type="submit" busy={busy && t('submit')}>
          {outcome === 'sent' ? t('submitKeep') : t('submit')}
        </Button>
      </div>
    </form>
  )
}
