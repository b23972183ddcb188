import { type RefObject, useRef } from 'react'
import { useHeldPress } from './use-held-press'

type Press = { key: string; preventDefault: () => void; preventBaseUIHandler: () => void }

/**
 * For a list that changes as one types: an Enter that comes before the list has caught up takes what then stands first,
 * unless an arrow has chosen. `typed` is told of every change of the text.
 */
export function useEnterOnFirst(behind: boolean, list: RefObject<HTMLElement | null>) {
  const chosen = useRef(false)
  const { press, hold, letGo } = useHeldPress(behind, () =>
    list.current?.querySelector<HTMLElement>('[role="option"]')?.click(),
  )
  return {
    hold,
    typed: () => {
      chosen.current = false
      letGo()
    },
    keys: (event: Press) => {
      if (event.key.startsWith('Arrow')) chosen.current = true
      if (event.key !== 'Enter' || !behind || chosen.current) return
      event.preventDefault()
      event.preventBaseUIHandler()
      press()
    },
  }
}
