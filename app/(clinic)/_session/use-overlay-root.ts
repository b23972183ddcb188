import { useLayoutEffect, useState } from 'react'
import { hidePage } from './hide-page'
import type { SessionView } from './session-watch'

/**
 * Where the warning and the lock are drawn: an element at the end of the body, made only when one of them is needed,
 * so that a dialog that stands open takes no press in it for one outside of itself. While locked, everything else on
 * the page is taken away.
 */
export function useOverlayRoot(kind: SessionView['kind']): HTMLElement | null {
  const [place, setPlace] = useState<{ root: HTMLElement; focused: Element | null } | null>(null)
  const isNeeded = kind !== 'open'
  const isLocked = kind === 'locked'
  useLayoutEffect(() => {
    if (!isNeeded) return
    const made = document.createElement('div')
    document.body.append(made)
    setPlace({ root: made, focused: document.activeElement })
    return () => {
      setPlace(null)
      made.remove()
    }
  }, [isNeeded])
  useLayoutEffect(
    () => (isLocked && place ? hidePage(place.root, place.focused) : undefined),
    [isLocked, place],
  )
  return place?.root ?? null
}
