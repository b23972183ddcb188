'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { Late, latePart } from './late-part'
import type { ToastMessage } from './toast-message'

const toastStand = latePart(() => import('./toast-lines').then((part) => part.ToastStand))

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null)

/** What shows toasts comes after the page; what was said before is shown then. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [{ toast, listen }] = useState(toToasts)
  return (
    <ToastContext value={toast}>
      {children}
      <Late part={toastStand} props={{ listen }} />
    </ToastContext>
  )
}

function toToasts() {
  let show: ((message: ToastMessage) => void) | undefined
  let unshown: ToastMessage | undefined
  return {
    toast: (message: ToastMessage) => {
      if (show) show(message)
      else unshown = message
    },
    listen: (next: (message: ToastMessage) => void) => {
      show = next
      if (unshown) next(unshown)
      unshown = undefined
      return () => {
        show = undefined
      }
    },
  }
}

/**
 * `const toast = useToast(); toast({ text, undo: { label, act, keys: 'Ctrl Z' } })`. The same function always: whoever can
 * show a toast is not drawn again for one.
 */
export function useToast(): (message: ToastMessage) => void {
  const toast = useContext(ToastContext)
  if (!toast) throw new Error('useToast stands inside ToastProvider.')
  return toast
}
