import { useEffect, useEffectEvent, useState } from 'react'

/**
 * A press that comes before the page has caught up with what was typed or chosen: it is kept, and done when the page has,
 * so that it means what stands in the field and not what stood there before. Typing on lets go of it.
 */
export function useHeldPress(
  behind: boolean,
  act: () => void,
): {
  press: () => void
  /** Also where the text changes with it, so that the page falls behind only now. */
  hold: () => void
  letGo: () => void
} {
  const [held, setHeld] = useState(false)
  const perform = useEffectEvent(act)
  useEffect(() => {
    if (!held || behind) return
    setHeld(false)
    perform()
  }, [held, behind])
  const hold = () => setHeld(true)
  return { press: () => (behind ? hold() : act()), hold, letGo: () => setHeld(false) }
}
