import { useEffect } from 'react'
import { dialogSelector } from '@/app/_ui/dialog-selector'
import { isTyping } from '@/app/_ui/is-typing'

const steps: Record<string, 1 | -1> = { j: 1, k: -1 }

/** J and K go from patient to patient; A answers and E marks as seen where the focus is. Enter opens, since each is a link. */
export function useListKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector(dialogSelector)) return
      const key = event.key.toLowerCase()
      const step = steps[key]
      if (step ? goTo(step) : press(key)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** From the row that has the focus, or the first; stays at the ends. */
function goTo(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-patient-row]')]
  const now = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[now < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, now + step))]
  next?.querySelector('a')?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

/** The button of the focused row that has this key. */
function press(key: string): boolean {
  const row = document.activeElement?.closest('[data-patient-row]')
  const button = /^[a-z]$/.test(key) ? row?.querySelector<HTMLElement>(`[data-key="${key}"]`) : null
  button?.click()
  return button !== null && button !== undefined
}
