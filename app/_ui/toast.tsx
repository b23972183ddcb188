'use client'

import { Toast as Base } from '@base-ui/react/toast'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import { Kbd } from './kbd'

type Undo = {
  label: string
  act: () => void /** Written on the key cap, and pressed while the toast stands. */
  keys?: string
  listen?: boolean
}
type ToastData = { undo?: Undo; icon?: IconName; quiet?: boolean }
/** `quiet`: not read aloud, because the screen says it itself. */
export type ToastMessage = { text: string } & ToastData

/** How long a toast stands, unless it is hovered or focused. */
const lifetime = 10_000

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null)

/** Ink line at the bottom centre; the newest only. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [manager] = useState(() => Base.createToastManager<ToastData>())
  const [toast] = useState(
    () =>
      ({ text, ...data }: ToastMessage) =>
        void manager.add({ title: text, data }),
  )
  return (
    <Base.Provider toastManager={manager} timeout={lifetime} limit={1}>
      <ToastContext value={toast}>{children}</ToastContext>
      <Base.Portal>
        <Base.Viewport className="pointer-events-none fixed inset-x-4 bottom-[84px] z-50 flex justify-center max-tablet:bottom-[76px]">
          <ToastLines />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
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

function ToastLines() {
  const { toasts, close } = Base.useToastManager<ToastData>()
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      data-toast=""
      aria-live={toast.data?.quiet ? 'off' : undefined}
      swipeDirection={['down', 'left', 'right']}
      className="pointer-events-auto absolute bottom-0 flex min-h-12 max-w-full items-center rounded-control bg-block py-2 pe-2 ps-4 text-on-block shadow-over transition-open data-ending-style:opacity-0 data-limited:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-4">
        {toast.data?.icon && <Icon name={toast.data.icon} />}
        <Base.Title className="pe-2 text-13" />
        {toast.data?.undo && <UndoKey undo={toast.data.undo} done={() => close(toast.id)} />}
      </Base.Content>
    </Base.Root>
  ))
}

function UndoKey({ undo, done }: { undo: Undo; done: () => void }) {
  useEffect(() => {
    if (!undo.listen) return
    const listen = (event: KeyboardEvent) => {
      const field =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')
      if (field || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return
      event.preventDefault()
      undo.act()
      done()
    }
    // Before the page's own undo: what stands on the key cap is what the key does.
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [undo, done])
  return (
    <>
      <Button
        look="bare"
        size="small"
        icon="undo"
        onClick={() => {
          undo.act()
          done()
        }}
      >
        {undo.label}
      </Button>
      {undo.keys && <Kbd keys={undo.keys} reversed className="max-tablet:hidden" />}
    </>
  )
}
