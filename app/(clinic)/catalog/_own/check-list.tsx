'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Icon } from '@/app/_ui/icon'
import { TextInput } from '@/app/_ui/text-input'

type Choice<Value extends string> = { value: Value; label: string; code?: string; detail?: ReactNode }

/** Lists of more choices than these can be searched. */
const few = 24

/** Several of many: the chosen first, each with its words; a long list narrows as is typed. */
export function CheckList<Value extends string>({
  label,
  hint,
  placeholder,
  error,
  choices,
  chosen,
  onToggle,
  path,
}: {
  label: string
  hint?: string
  placeholder?: string
  error?: string | undefined
  choices: readonly Choice<Value>[]
  chosen: readonly Value[]
  onToggle: (value: Value) => void
  path: string
}) {
  const t = useTranslations('own')
  const id = useId()
  const [asked, setAsked] = useState('')
  const words = fold(asked).split(' ').filter(Boolean)
  const found = choices.filter(({ value, label: name, code = '' }) => {
    const text = fold(`${code} ${name}`)
    return chosen.includes(value) || words.every((word) => text.includes(word))
  })
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-12 font-medium text-ink-2">
        {label} <span className="font-normal text-ink-3">{t('chosen', { count: chosen.length })}</span>
      </legend>
      {choices.length > few && (
        <TextInput
          type="search"
          size="normal"
          value={asked}
          placeholder={placeholder}
          aria-label={t('filter', { name: label })}
          className="mb-1"
          onChange={(event) => setAsked(event.target.value)}
        />
      )}
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        aria-label={label}
        className="max-h-56 overflow-y-auto rounded-control border border-line-2 bg-paper"
      >
        {found.map(({ value, label: name, code, detail }, index) => (
          <li key={value} className="flex flex-wrap items-center border-line border-b last:border-b-0">
            <label className="flex min-h-8 flex-1 basis-56 cursor-pointer items-center gap-2 px-3 py-1 hover:bg-accent-tint max-tablet:min-h-11">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-(--accent)"
                checked={chosen.includes(value)}
                {...(index === 0 ? { 'data-path': path } : {})}
                onChange={() => onToggle(value)}
              />
              {code && <span className="w-16 shrink-0 text-12 font-medium">{code}</span>}
              <span className={code ? 'text-ink-2' : ''}>{name}</span>
            </label>
            {detail}
          </li>
        ))}
        {found.length === 0 && <li className="px-3 py-2 text-ink-2">{t('none')}</li>}
      </ul>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex gap-1.5">
          <Icon name="stop" className="mt-0.5" />
          <span>{error}</span>
        </p>
      )}
      {hint && <p className="mt-1.5 text-12 text-ink-3">{hint}</p>}
    </fieldset>
  )
}

const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
