'use client'

import { Toast as Base } from '@base-ui/react/toast'
import { useEffect, useState } from 'react'
import { Button } from './button'
import { Icon } from './icon'
import { Kbd } from './kbd'
import type { ToastData, ToastMessage } from './toast-message'

/** How long a toast stands, unless it is hovered or focused. */
const lifetime = 10_000

/** Ink line at the bottom centre; the newest only. `listen` hands over what is to be shown. */
export function ToastStand({ listen }: { listen: (show: (message: ToastMessage) => void) => () => void }) {
  const [manager] = useState(() => Base.createToastManager<ToastData>())
  useEffect(() => listen(({ text, ...data }) => void manager.add({ title: text, data })), [listen, manager])
  return (
    <Base.Provider toastManager={manager} timeout={lifetime} limit={1}>
      <Base.Portal>
        <Base.Viewport className="pointer-events-none fixed inset-x-4 bottom-[84px] z-50 flex justify-center max-tablet:bottom-[76px]">
          <ToastLines />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
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

function UndoKey({ undo, done }: { undo: NonNullable<ToastData['undo']>; done: () => void }) {
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
