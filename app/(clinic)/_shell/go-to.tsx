'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Icon } from '@/app/_ui/icon'
import { Kbd } from '@/app/_ui/kbd'
import { LateDialog, latePart } from '@/app/_ui/late-part'
import { type Caught, catchTyping } from './catch-typing'

/** Comes once the page stands still, so that no page waits for it. */
const goToDialog = latePart(() => import('./go-to-dialog').then((part) => part.GoToDialog))

/** The box in the bar: one search that leads to a patient, an item of the catalog or a place, and does what the screen can. */
export function GoTo() {
  const t = useTranslations('shell')
  const { opening, open, setOpen, takeTyped } = useSearch()
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        aria-label={t('goTo.title')}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 items-center gap-2 rounded-control border border-line bg-paper-2 pe-2 ps-2.5 text-ink-3 transition-press hover:border-accent hover:text-accent tablet:w-[264px] max-tablet:size-10 max-tablet:justify-center max-tablet:border-transparent max-tablet:bg-transparent max-tablet:p-0 max-tablet:text-ink"
      >
        <Icon name="search" className="max-tablet:size-5" />
        <span className="max-tablet:hidden">{t('goTo.box')}</span>
        <Kbd keys={t('goTo.keys')} className="ms-auto max-tablet:hidden" />
      </button>
      <LateDialog part={goToDialog} props={{ open, onOpenChange: setOpen, opening, takeTyped }} />
    </>
  )
}

/**
 * The search, which stays open until it has led somewhere or is closed. Ctrl+K opens it too. Each opening begins empty,
 * also while the one before is still fading.
 */
function useSearch() {
  const path = usePathname()
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const [opening, setOpening] = useState(0)
  if (openedAt !== null && openedAt !== path) setOpenedAt(null)

  const caught = useRef<(() => Caught) | null>(null)
  const takeTyped = () => {
    const typed = caught.current?.() ?? null
    caught.current = null
    return typed
  }

  function setOpen(next: boolean): void {
    if (!next) {
      takeTyped()
      setOpenedAt(null)
      return
    }
    if (openedAt !== path) setOpening((count) => count + 1)
    setOpenedAt(path)
  }
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    event.preventDefault()
    caught.current?.()
    if (openedAt !== path) caught.current = catchTyping()
    setOpen(true)
    // Nothing comes that would take what is typed.
    void goToDialog.fetch().then(() => goToDialog.get() === 'failed' && takeTyped())
  })
  useEffect(() => {
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return { opening, open: openedAt !== null, setOpen, takeTyped }
}
