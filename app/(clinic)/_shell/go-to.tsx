'use client'

import { Dialog } from '@base-ui/react/dialog'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Icon } from '@/app/_ui/icon'
import { Kbd } from '@/app/_ui/kbd'
import { type Caught, catchTyping } from './catch-typing'

/** Comes once the page stands still, so that no page waits for it. */
const loadSearch = () => import('./go-to-search').then((module) => module.GoToSearch)

/** The box in the bar: one search that leads to a patient, an item of the catalog or a place, and does what the screen can. */
export function GoTo() {
  const t = useTranslations('shell')
  const { Search, opening, open, setOpen, takeTyped } = useSearch()
  const pending = useRef<(() => void) | null>(null)
  return (
    <Dialog.Root
      open={open}
      onOpenChange={setOpen}
      onOpenChangeComplete={(isOpen) => {
        // Once the search has given the focus back, so that the act can take it.
        if (!isOpen) pending.current?.()
        pending.current = null
      }}
    >
      <Dialog.Trigger
        aria-label={t('goTo.title')}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 items-center gap-2 rounded-control border border-line bg-paper-2 pe-2 ps-2.5 text-ink-3 transition-press hover:border-accent hover:text-accent tablet:w-[264px] max-tablet:size-10 max-tablet:justify-center max-tablet:border-transparent max-tablet:bg-transparent max-tablet:p-0 max-tablet:text-ink"
      >
        <Icon name="search" className="max-tablet:size-5" />
        <span className="max-tablet:hidden">{t('goTo.box')}</span>
        <Kbd keys={t('goTo.keys')} className="ms-auto max-tablet:hidden" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-overlay data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label={t('goTo.title')}
          className="fixed top-24 left-1/2 z-50 flex max-h-[calc(100dvh-120px)] w-[640px] -translate-x-1/2 flex-col overflow-hidden rounded-overlay bg-paper shadow-over outline-none transition-overlay data-ending-style:opacity-0 data-starting-style:opacity-0 max-tablet:inset-0 max-tablet:max-h-none max-tablet:w-auto max-tablet:translate-x-0 max-tablet:rounded-none"
        >
          {Search && (
            <Search
              key={opening}
              takeTyped={takeTyped}
              onAct={(act) => {
                pending.current = act
                void setOpen(false)
              }}
            />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/**
 * The search, which stays open until it has led somewhere or is closed. Ctrl+K opens it too. Each opening begins empty,
 * also while the one before is still fading.
 */
function useSearch() {
  const path = usePathname()
  const [Search, setSearch] = useState<Awaited<ReturnType<typeof loadSearch>>>()
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const [opening, setOpening] = useState(0)
  if (openedAt !== null && openedAt !== path) setOpenedAt(null)

  const caught = useRef<(() => Caught) | null>(null)
  const takeTyped = () => {
    const typed = caught.current?.() ?? null
    caught.current = null
    return typed
  }

  async function setOpen(next: boolean): Promise<void> {
    if (!next) {
      takeTyped()
      return setOpenedAt(null)
    }
    const loaded = await loadSearch()
    setSearch(() => loaded)
    if (openedAt !== path) setOpening((count) => count + 1)
    setOpenedAt(path)
  }
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    event.preventDefault()
    caught.current?.()
    if (openedAt !== path) caught.current = catchTyping()
    setOpen(true).catch((error) => {
      takeTyped()
      throw error
    })
  })
  useEffect(() => {
    const early = setTimeout(loadSearch, 1000)
    document.addEventListener('keydown', listen)
    return () => {
      clearTimeout(early)
      document.removeEventListener('keydown', listen)
    }
  }, [])
  return { Search, opening, open: openedAt !== null, setOpen, takeTyped }
}
