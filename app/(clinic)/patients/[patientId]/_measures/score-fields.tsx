'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import { fewestActivities, type Measure, mostActivities } from '@/lib/measures/measure'
import type { ScoreProblem } from '@/lib/measures/read-score'
import { longestActivity, longestWhat, type ScoreValue } from '@/lib/measures/score'
import { bodySides } from '@/lib/safety/flag'

/** What a measure asks for. A side is never chosen ahead; form, joint and activities are where they were lately. */
export function ScoreFields({
  measure,
  value,
  lately,
  problems,
}: {
  measure: Measure
  /** What is corrected. */
  value: ScoreValue | null
  lately: ScoreValue | null
  problems: readonly ScoreProblem[]
}) {
  const t = useTranslations('measures')
  const locale = useLocale()
  const before = value ?? lately
  const [form, setForm] = useState(before?.form ?? measure.forms[0]?.name ?? 'one')
  const [first] = measure.forms
  const bounds = measure.forms.find(({ name }) => name === form) ?? first
  const errorAt = (path: string) => {
    const found = problems.find((problem) => problem.path === path)
    return found && t(`refused.${found.code}`, found.words)
  }
  const range =
    bounds &&
    t('range', {
      min: bounds.min,
      max: bounds.max,
      unit: t(`unitName.${measure.unit}`),
      better: t(`better.${measure.better}`),
    })
  return (
    <>
      {measure.prompt && <p className="text-ink-2">{measure.prompt[locale]}</p>}
      {measure.licence.startsWith('licensed') && <p className="text-ink-2">{t('licensed')}</p>}
      {(measure.forms.length > 1 || measure.asks.length > 0) && (
        <div className="grid gap-4 tablet:grid-cols-2">
          {measure.forms.length > 1 && (
            <Field label={t('dialog.form')} error={errorAt('form')}>
              <Select
                name="form"
                value={form}
                onChange={({ target }) =>
                  setForm(measure.forms.find(({ name }) => name === target.value)?.name ?? form)
                }
              >
                {measure.forms.map(({ name }) => (
                  <option key={name} value={name}>
                    {t(`form.${name}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {measure.asks.includes('side') && (
            <Field label={t('dialog.side')} error={errorAt('side')}>
              <Select name="side" defaultValue={value?.side ?? ''}>
                <option value="">{t('dialog.sideNone')}</option>
                {bodySides.map((side) => (
                  <option key={side} value={side}>
                    {t(`dialog.${side}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {measure.asks.includes('what') && (
            <Field label={t('dialog.what')} error={errorAt('what')}>
              <TextInput name="what" maxLength={longestWhat} defaultValue={before?.what ?? ''} />
            </Field>
          )}
        </div>
      )}
      {measure.activities ? (
        <ActivityFields value={value} lately={lately} errorAt={errorAt} />
      ) : measure.parts ? (
        <div className="grid grid-cols-2 gap-4">
          {measure.parts.names.map((name) => (
            <NumberField
              key={name}
              name={`parts.${name}`}
              label={t(`part.${name}`)}
              value={value?.parts?.[name]}
              error={errorAt(`parts.${name}`)}
              hint={range}
            />
          ))}
        </div>
      ) : (
        <NumberField
          name="number"
          label={t('dialog.number')}
          value={value?.number}
          error={errorAt('number')}
          hint={range}
        />
      )}
      {measure.note && <p className="text-12 text-ink-2">{measure.note[locale]}</p>}
    </>
  )
}

function NumberField({
  name,
  label,
  value,
  error,
  hint,
}: {
  name: string
  label: string
  value: number | undefined
  error: string | undefined
  hint?: string | undefined
}) {
  return (
    <Field label={label} error={error} hint={hint}>
      <TextInput
        name={name}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        defaultValue={value === undefined ? '' : String(value)}
      />
    </Field>
  )
}

function ActivityFields({
  value,
  lately,
  errorAt,
}: {
  value: ScoreValue | null
  lately: ScoreValue | null
  errorAt: (path: string) => string | undefined
}) {
  const t = useTranslations('measures.dialog')
  const named = (value ?? lately)?.activities ?? []
  const [count, setCount] = useState(Math.max(fewestActivities, named.length))
  return (
    <div className="grid gap-3">
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: activities are told apart by their place
        <div key={at} className="grid grid-cols-[minmax(0,1fr)_96px] gap-3">
          <Field label={t('activity', { number: at + 1 })} error={errorAt(`activities.${at}.name`)}>
            <TextInput
              name={`activities.${at}.name`}
              maxLength={longestActivity}
              defaultValue={named[at]?.name ?? ''}
            />
          </Field>
          <Field label={t('activityScore')} error={errorAt(`activities.${at}.number`)}>
            <TextInput
              name={`activities.${at}.number`}
              aria-label={t('activityScoreOf', { number: at + 1 })}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={value?.activities?.[at]?.number ?? ''}
            />
          </Field>
        </div>
      ))}
      {count < mostActivities && (
        <span>
          <Button size="small" look="text" icon="plus" onClick={() => setCount(count + 1)}>
            {t('addActivity')}
          </Button>
        </span>
      )}
    </div>
  )
}
