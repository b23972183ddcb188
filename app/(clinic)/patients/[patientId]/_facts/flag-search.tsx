'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { controlLook } from '@/app/_ui/control-look'
import { type FlagChoice, searchFlags } from '@/lib/safety/search-flags'

const shownAtMost = 7

/** Type a condition, an operation or a limit in clinical words; the arrows choose, Enter adds. */
export function FlagSearch({
  choices,
  input,
  onAdd,
}: {
  choices: readonly FlagChoice[]
  input: RefObject<HTMLInputElement | null>
  onAdd: (choice: FlagChoice) => void
}) {
  const t = useTranslations('facts')
  const id = useId()
  const [query, setQuery] = useState('')
  const [cursor, setCursor] = useState(0)
  const found = query.trim() === '' ? [] : searchFlags(choices, query).slice(0, shownAtMost)
  const ask = (text: string) => {
    setQuery(text)
    setCursor(0)
  }
  const add = (choice: FlagChoice | undefined) => {
    if (!choice) return
    ask('')
    onAdd(choice)
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) setCursor((cursor + step + found.length) % found.length)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) add(found[cursor])
    else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation()
      ask('')
    } else return
    event.preventDefault()
  }
  const open = query.trim() !== ''
  return (
    <div>
      <input
        ref={input}
        role="combobox"
        aria-label={t('flags.search')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${cursor}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('flags.placeholder')}
        value={query}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={keys}
        className={classNames(controlLook, 'h-10 px-3 max-tablet:text-16')}
      />
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={t('flags.found')}
        className={open ? 'border-line border-x border-b' : ''}
      >
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
          <div
            key={choice.flag}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === cursor}
            onClick={() => add(choice)}
            className={classNames(
              'grid min-h-8 cursor-default content-center px-3 max-tablet:min-h-11',
              index === cursor ? 'bg-accent-tint' : 'hover:bg-paper-2',
            )}
          >
            {choice.label}
          </div>
        ))}
      </div>
      {open && found.length === 0 && (
        <p role="status" className="px-3 py-2 text-ink-2">
          {t('flags.nothing')}
        </p>
      )}
    </div>
  )
}
