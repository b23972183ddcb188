'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'

const sizes = ['normal', 'large', 'largest'] as const
const colors = ['system', 'light', 'dark', 'contrast'] as const
type Size = (typeof sizes)[number]
type Colors = (typeof colors)[number]
export type Reading = { size: Size; colors: Colors }

const key = 'plinth-reading'
const usual: Reading = { size: 'normal', colors: 'system' }
const listeners = new Set<() => void>()
let current: Reading | null = null

/** How this person likes to read, kept on this phone. */
export function useReading(): Reading {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read,
    () => usual,
  )
}

/** Text size and colours, in a fold at the top of the page. */
export function ReadingSettings({ reading }: { reading: Reading }) {
  const t = useTranslations('share.reading')
  return (
    <details className="reading-settings">
      <summary>{t('open')}</summary>
      <div>
        <Keys
          legend={t('size')}
          layout="three"
          choices={sizes.map((value) => ({ value, label: t(value) }))}
          chosen={reading.size}
          choose={(size) => change({ ...reading, size })}
        />
        <Keys
          legend={t('colors')}
          layout="two"
          choices={colors.map((value) => ({ value, label: t(value) }))}
          chosen={reading.colors}
          choose={(chosen) => change({ ...reading, colors: chosen })}
        />
      </div>
    </details>
  )
}

function Keys<Value extends Size | Colors>({
  legend,
  layout,
  choices,
  chosen,
  choose,
}: {
  legend: string
  layout: 'three' | 'two'
  choices: readonly { value: Value; label: string }[]
  chosen: Value
  choose: (value: Value) => void
}) {
  return (
    <fieldset className="reading-question">
      <legend>{legend}</legend>
      <div className="reading-keys" data-layout={layout}>
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={legend} checked={chosen === value} onChange={() => choose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function change(reading: Reading) {
  current = reading
  try {
    localStorage.setItem(key, JSON.stringify(reading))
  } catch {
    // Without a store the choice holds for this visit.
  }
  for (const listener of listeners) listener()
}

function read(): Reading {
  current ??= toReading()
  return current
}

function toReading(): Reading {
  try {
    const kept: Partial<Record<keyof Reading, unknown>> = JSON.parse(localStorage.getItem(key) ?? '{}')
    return {
      size: sizes.find((size) => size === kept.size) ?? usual.size,
      colors: colors.find((name) => name === kept.colors) ?? usual.colors,
    }
  } catch {
    return usual
  }
}
