'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  closeLabel: string
  width?: 'narrow' | 'normal' | 'wide' | 'full'
  /** Takes the focus when it opens; the first control when absent. */
  initialFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | null)
  /** False while it closes towards a field that has taken the focus already. */
  returnsFocus?: boolean
  children: ReactNode
  /** Buttons in the foot, the main one last. */
  actions?: ReactNode
}

const widths = {
  narrow: 'tablet:w-[420px]',
  normal: 'tablet:w-[560px]',
  wide: 'tablet:w-[760px]',
  full: 'tablet:w-[min(1280px,calc(100vw-64px))]',
}

/** Floats over the page, holds the focus, closes with Escape and gives the focus back. Fills a phone's screen from below. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  width = 'normal',
  initialFocus,
  returnsFocus = true,
  children,
  actions,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-overlay data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={typeof initialFocus === 'function' ? () => initialFocus() ?? true : initialFocus}
          finalFocus={returnsFocus ? undefined : false}
          className={classNames(
            'fixed z-50 flex max-h-[calc(100dvh-48px)] flex-col bg-paper text-ink shadow-over outline-none transition-overlay',
            'inset-x-0 bottom-0 rounded-t-overlay data-ending-style:opacity-0 data-starting-style:opacity-0 max-tablet:data-starting-style:translate-y-8',
            'tablet:inset-x-auto tablet:top-24 tablet:bottom-auto tablet:left-1/2 tablet:max-h-[calc(100dvh-144px)] tablet:-translate-x-1/2 tablet:rounded-overlay',
            widths[width],
          )}
        >
          <div className="pt-5 pe-16 pb-3 ps-6 max-tablet:ps-4">
            <Base.Title className="text-20 font-semibold tracking-[-0.01em]">{title}</Base.Title>
            {description && <Base.Description className="mt-1 text-ink-2">{description}</Base.Description>}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6 max-tablet:px-4">{children}</div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-6 py-4 max-tablet:px-4">
              {actions}
            </div>
          )}
          {/* Last in the order of keys, so that the focus opens on the first field. */}
          <Base.Close
            render={
              <IconButton icon="close" label={closeLabel} size="normal" className="absolute top-4 end-4" />
            }
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
