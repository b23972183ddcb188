'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Icon } from '@/app/_ui/icon'
import { Kbd } from '@/app/_ui/kbd'
import { useEnterOnFirst } from '@/app/_ui/use-enter-on-first'
import type { Caught } from './catch-typing'
import { type Destination, type DestinationGroup, useDestinations } from './use-destinations'

/** What is typed and where it can lead or what it can do; arrow keys choose, Enter goes there or does it. */
export function GoToSearch({
  onAct,
  takeTyped,
}: {
  onAct: (act: () => void) => void
  /** What was typed before the box had the focus. */
  takeTyped: () => Caught | null
}) {
  const t = useTranslations('shell')
  const [query, setQuery] = useState('')
  const { groups, waiting, behind } = useDestinations(query)
  const list = useRef<HTMLDivElement>(null)
  const enter = useEnterOnFirst(behind, list)
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      items={groups}
      value={query}
      // Going somewhere does not write the name of the place into the box.
      onValueChange={(typed, { reason }) => {
        if (reason === 'item-press') return
        enter.typed()
        setQuery(typed)
      }}
      itemToStringValue={(destination: Destination) => destination.name}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex h-14 shrink-0 items-center gap-3 border-ink border-b px-5">
        <Icon name="search" />
        <Autocomplete.Input
          aria-label={t('goTo.title')}
          placeholder={t('goTo.placeholder')}
          spellCheck={false}
          onKeyDown={enter.keys}
          onFocus={() => {
            const typed = takeTyped()
            if (typed?.text) setQuery(typed.text)
            if (typed?.text && typed.entered) enter.hold()
          }}
          className="min-w-0 flex-1 bg-transparent text-[18px] leading-6 outline-none"
        />
        <Dialog.Close
          aria-label={t('goTo.close')}
          className="grid place-items-center rounded-control max-tablet:-me-3 max-tablet:size-11"
        >
          <Kbd keys={t('goTo.esc')} className="max-tablet:hidden" />
          <Icon name="close" className="tablet:hidden" />
        </Dialog.Close>
      </div>
      <Autocomplete.List
        ref={list}
        aria-label={t('goTo.title')}
        className="min-h-0 flex-1 overflow-y-auto pb-2"
      >
        {(group: DestinationGroup) => (
          <Autocomplete.Group key={group.name} items={group.items}>
            <Autocomplete.GroupLabel className="px-5 pt-3 pb-1 text-12 font-medium text-ink-3">
              {t(`goTo.${group.name}`)}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(destination: Destination) => (
                <Line key={destination.name} destination={destination} onAct={onAct} />
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      {groups.length === 0 && (
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
    </Autocomplete.Root>
  )
}

function Line({ destination, onAct }: { destination: Destination; onAct: (act: () => void) => void }) {
  const router = useRouter()
  return (
    <Autocomplete.Item
      value={destination}
      onClick={() => {
        const { to } = destination
        if (typeof to === 'string') router.push(to)
        else onAct(to)
      }}
      className="grid min-h-10 cursor-default grid-cols-[28px_minmax(0,1fr)_auto] items-center gap-3 px-5 outline-none data-highlighted:bg-accent-tint data-highlighted:shadow-[inset_3px_0_0_var(--accent)] max-tablet:min-h-12"
    >
      {destination.sign}
      <span>
        <Match text={destination.name} query={destination.query} />
      </span>
      <span className="text-12 text-ink-2">{destination.hint}</span>
    </Autocomplete.Item>
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
