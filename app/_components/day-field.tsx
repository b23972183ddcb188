'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { typeDay } from '@/lib/day/date-order'
import { readTypedDay, type TypedDayRules } from '@/lib/day/read-typed-day'
import { Field } from '../_ui/field'
import { IconButton } from '../_ui/icon-button'
import { TextInput } from '../_ui/text-input'

/**
 * A date typed the way people where the clinic stands type it. How it was read is said in words beneath while it is
 * typed, so that a mistake is seen. The form gets the text under `name` and reads it with `readTypedDay` itself.
 */
export function DayField({
  label,
  name,
  value,
  rules,
  say,
  hint,
  error,
  optional,
  required = false,
  onText,
}: {
  label: string
  name: string
  /** What stands in it at first, and what `error` is about. */
  value: string
  rules: Omit<TypedDayRules, 'locale'>
  /** The day that was read, in words; with its weekday when absent. */
  say?: (day: string) => string
  hint?: ReactNode
  error?: string | undefined
  optional?: string
  required?: boolean
  /** Told of every change of the text. */
  onText?: (text: string) => void
}) {
  const t = useTranslations('errors.day')
  const format = useFormatter()
  const locale = useLocale()
  const [text, show] = useState(value)
  const setText = (next: string) => {
    show(next)
    onText?.(next)
  }
  const [left, setLeft] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const read = text.trim() === '' ? null : readTypedDay(text, { ...rules, locale })
  const day = read && 'day' in read ? read.day : ''
  const problem = read && 'problem' in read ? read.problem : null
  const sayDay = (one: string) =>
    say?.(one) ?? format.dateTime(new Date(one), { dateStyle: 'full', timeZone: 'UTC' })
  const example = typeDay(rules.to ? '1957-12-03' : rules.today, rules.country)
  return (
    <Field
      label={label}
      required={required}
      {...(optional ? { optional } : {})}
      error={problem && left ? t(problem.code, problem.words) : text === value && error}
      hint={
        <>
          <span aria-live="polite" className="block text-13 text-ink">
            {day ? sayDay(day) : !(problem && left) && t('example', { example })}
          </span>
          {hint}
        </>
      }
    >
      <span className="relative block">
        <TextInput
          name={name}
          value={text}
          autoComplete="off"
          spellCheck={false}
          className="pe-11"
          onChange={(event) => {
            setText(event.target.value)
            setLeft(false)
          }}
          onBlur={() => afterPress(() => setLeft(true))}
          onKeyDown={(event) => event.key === 'Enter' && setLeft(true)}
        />
        {/* The browser's own calendar, which needs a date field to hang on. */}
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={day}
          min={rules.from}
          max={rules.to}
          className="pointer-events-none absolute inset-y-0 end-0 w-10 opacity-0"
          onChange={(event) => event.target.value && setText(typeDay(event.target.value, rules.country))}
        />
        <IconButton
          icon="calendar"
          size="large"
          label={t('calendar')}
          className="absolute top-0 end-0"
          onClick={() => picker.current?.showPicker()}
        />
      </span>
    </Field>
  )
}

/** Once the press or the key that left the field is over: a line that appears under a pressed button moves it away. */
function afterPress(act: () => void): void {
  const over = new AbortController()
  const end = () => {
    over.abort()
    act()
  }
  for (const event of ['click', 'keyup']) document.addEventListener(event, end, { signal: over.signal })
}
