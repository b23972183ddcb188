import type { KeyboardEvent } from 'react'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'

/**
 * Keys on a row: an arrow goes to the next, with Alt it moves the row, brackets take it down and up its ladder, Delete removes it, D opens its dose,
 * Escape closes it; X chooses it, Shift with an arrow its neighbours too, Ctrl+A all, G makes a group of them.
 */
export function useRowKeys({ item, entry }: Row, open: boolean) {
  const { stepItem, climb, select, extend, groupChosen, removeItem, openItem, goTo, can } = useDesk()
  return (event: KeyboardEvent<HTMLElement>) => {
    // Keys in the row's own menu, which stands elsewhere on the page, are the menu's.
    const { target } = event
    if (!can.change || !(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return
    const inField = target.matches('input:not([type="checkbox"]), textarea, select')
    const plain = !inField && !event.ctrlKey && !event.metaKey && !event.altKey
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    const act = () => {
      if (step && (event.altKey || target.matches('[data-grip]'))) return () => stepItem(item.id, step)
      if (step && event.shiftKey && !inField)
        return () => goTo({ field: 'row', itemId: extend(item.id, step), atOnce: true })
      if (step && plain && target.matches('[data-row-name]')) return () => goToNeighbour(target, step)
      if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !inField)
        return () => select(item.id, 'all')
      if (plain && event.key.toLowerCase() === 'x') return () => select(item.id, 'toggle')
      if (plain && event.key.toLowerCase() === 'g') return groupChosen
      if (event.key === 'Escape' && !open && !inField) return () => select(item.id, 'none')
      if (event.key === 'Escape' && open)
        return () => {
          openItem(null)
          goTo({ field: 'row', itemId: item.id, atOnce: true })
        }
      const rung = ({ '[': 'easier', ']': 'harder' } as const)[event.key]
      // Some keyboards write a bracket with AltGr.
      if (rung && !inField) return () => climb(item.id, rung)
      if (plain && event.key === 'Delete' && entry.kind !== 'SF') return () => removeItem(item.id)
      if (plain && event.key.toLowerCase() === 'd') return () => openItem(item.id)
      return null
    }
    const found = act()
    if (!found) return
    if (event.key !== 'Escape') event.preventDefault()
    found()
  }
}

/** The row above or below among those that are seen; nothing at the ends. */
function goToNeighbour(name: HTMLElement, step: -1 | 1): void {
  const names = [...document.querySelectorAll<HTMLElement>('[data-row-name]')]
  names[names.indexOf(name) + step]?.focus()
}
