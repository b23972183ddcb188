import { useEffect, useEffectEvent } from 'react'
import { dialogSelector } from '@/app/_ui/dialog-selector'

/** Ctrl or ⌘ with Enter does it, from wherever in the plan the focus is; not from within a dialog, which has keys of its own. */
export function useGiveKey(give: () => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const pressed = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (!pressed || event.defaultPrevented || document.querySelector(dialogSelector)) return
    event.preventDefault()
    // What is opened gives the focus back to where it was.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-act="publish"]')?.focus()
    give()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
