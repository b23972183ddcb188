'use client'

import { Dialog } from '@base-ui/react/dialog'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Icon } from '../../_ui/icon'
import { Kbd } from '../../_ui/kbd'
import { GoToSearch } from './go-to-search'

/** The box in the bar: one search that leads to a patient, an item of the catalog or a place. */
export function GoTo() {
  const t = useTranslations('shell')
  const [open, setOpen] = useState(false)
  const path = usePathname()
  const [openedAt, setOpenedAt] = useState(path)
  if (open && path !== openedAt) setOpen(false)

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
        return
      event.preventDefault()
      setOpenedAt(window.location.pathname)
      setOpen(true)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpenedAt(path)
        setOpen(next)
      }}
    >
      <Dialog.Trigger
        aria-label={t('goTo.title')}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 items-center gap-2 rounded-control border border-line bg-paper-2 pr-2 pl-2.5 text-ink-3 transition-press hover:border-accent hover:text-accent tablet:w-[264px] max-tablet:size-10 max-tablet:justify-center max-tablet:border-transparent max-tablet:bg-transparent max-tablet:p-0 max-tablet:text-ink"
      >
        <Icon name="search" className="max-tablet:size-5" />
        <span className="max-tablet:hidden">{t('goTo.box')}</span>
        <Kbd keys={t('goTo.keys')} className="ml-auto max-tablet:hidden" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-overlay data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label={t('goTo.title')}
          className="fixed top-24 left-1/2 z-50 flex max-h-[calc(100dvh-120px)] w-[640px] -translate-x-1/2 flex-col overflow-hidden rounded-overlay bg-paper shadow-over outline-none transition-overlay data-ending-style:opacity-0 data-starting-style:opacity-0 max-tablet:inset-0 max-tablet:max-h-none max-tablet:w-auto max-tablet:translate-x-0 max-tablet:rounded-none"
        >
          <GoToSearch />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
