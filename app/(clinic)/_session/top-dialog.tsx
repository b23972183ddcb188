'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'

/**
 * A dialog above everything else, made by the browser itself: whatever is beneath can't be reached, other dialogs
 * included; the focus goes to its first control. What is pressed in it goes no further. `onEscape` is absent where Escape does nothing.
 */
export function TopDialog({
  role = 'dialog',
  labelledBy,
  describedBy,
  onEscape,
  className,
  children,
}: {
  role?: 'dialog' | 'alertdialog'
  labelledBy: string
  describedBy?: string
  onEscape?: () => void
  className: string
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={className}
      onKeyDown={(event) => event.stopPropagation()}
      onKeyUp={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault()
        onEscape?.()
      }}
      // A browser closes it at the second Escape, whatever was said to the first.
      onClose={() => dialog.current?.isConnected && dialog.current.showModal()}
    >
      {children}
    </dialog>
  )
}
