'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Caught } from './catch-typing'
import { GoToSearch } from './go-to-search'

/** The search of the bar over the page. `opening` counts how often it was opened: each begins empty. */
export function GoToDialog({
  open,
  onOpenChange,
  opening,
  takeTyped,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  opening: number
  takeTyped: () => Caught | null
}) {
  const t = useTranslations('shell')
  const pending = useRef<(() => void) | null>(null)
  return (
    <Dialog.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={(isOpen) => {
        // Once the search has given the focus back, so that the act can take it.
        if (!isOpen) pending.current?.()
        pending.current = null
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-overlay data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label={t('goTo.title')}
          className="fixed top-24 left-1/2 z-50 flex max-h-[calc(100dvh-120px)] w-[640px] -translate-x-1/2 flex-col overflow-hidden rounded-overlay bg-paper shadow-over outline-none transition-overlay data-ending-style:opacity-0 data-starting-style:opacity-0 max-tablet:inset-0 max-tablet:max-h-none max-tablet:w-auto max-tablet:translate-x-0 max-tablet:rounded-none"
        >
          <GoToSearch
            key={opening}
            takeTyped={takeTyped}
            onAct={(act) => {
              pending.current = act
              onOpenChange(false)
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
