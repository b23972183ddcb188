'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { classNames } from '../../_ui/class-names'
import { Icon } from '../../_ui/icon'
import { Kbd } from '../../_ui/kbd'
import { type Destination, useDestinations } from './use-destinations'

/** What is typed and where it can lead; arrow keys choose, Enter goes there. */
export function GoToSearch() {
  const t = useTranslations('shell')
  const router = useRouter()
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { groups, waiting } = useDestinations(query)
  const all = groups.flatMap((group) => group.destinations)
  const chosen = all[Math.min(at, all.length - 1)]

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && all.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, all.length - 1) + step + all.length) % all.length)
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      router.push(chosen.href)
    }
  }

  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-ink border-b px-5">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && `${id}-${chosen.href}`}
          aria-label={t('goTo.title')}
          placeholder={t('goTo.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
          className="min-w-0 flex-1 bg-transparent text-[18px] leading-6 outline-none"
        />
        <Dialog.Close
          aria-label={t('goTo.close')}
          className="grid place-items-center rounded-control max-tablet:-mr-3 max-tablet:size-11"
        >
          <Kbd keys={t('goTo.esc')} className="max-tablet:hidden" />
          <Icon name="close" className="tablet:hidden" />
        </Dialog.Close>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('goTo.title')}
        className="min-h-0 flex-1 overflow-y-auto pb-2"
      >
        {groups.map((group) => (
          <fieldset key={group.name} aria-label={t(`goTo.${group.name}`)}>
            <p aria-hidden="true" className="px-5 pt-3 pb-1 text-12 font-medium text-ink-3">
              {t(`goTo.${group.name}`)}
            </p>
            {group.destinations.map((destination) => (
              <Line
                key={destination.href}
                id={`${id}-${destination.href}`}
                destination={destination}
                chosen={destination === chosen}
                onGo={() => router.push(destination.href)}
                onPoint={() => setAt(all.indexOf(destination))}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {all.length === 0 && (
        <p role="status" className="after-300ms px-5 pb-4 text-ink-2">
          {waiting ? t('goTo.waiting') : t('goTo.none', { query })}
        </p>
      )}
      <p className="flex gap-5 border-line border-t bg-paper-2 px-5 py-2 text-12 text-ink-2 max-tablet:hidden">
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {t('goTo.choose')}
        </span>
        <span>
          <Kbd keys={t('goTo.enter')} /> {t('goTo.go')}
        </span>
      </p>
    </>
  )
}

function Line({
  id,
  destination,
  chosen,
  onGo,
  onPoint,
}: {
  id: string
  destination: Destination
  chosen: boolean
  onGo: () => void
  onPoint: () => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the combobox, which keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      onClick={onGo}
      onMouseMove={onPoint}
      className={classNames(
        'grid min-h-10 grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-3 px-5 max-tablet:min-h-12',
        chosen && 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]',
      )}
    >
      {destination.sign}
      <span>
        <Match text={destination.name} query={destination.query} />
      </span>
      <span className="text-12 text-ink-2">{destination.hint}</span>
    </div>
  )
}

/** The typed beginning of a word in bold. */
function Match({ text, query }: { text: string; query: string }) {
  const start = query ? text.toLowerCase().indexOf(query.toLowerCase()) : -1
  if (start < 0) return text
  return (
    <>
      {text.slice(0, start)}
      <b>{text.slice(start, start + query.length)}</b>
      {text.slice(start + query.length)}
    </>
  )
}
