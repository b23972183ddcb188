import { useSyncExternalStore } from 'react'

const question = '(prefers-reduced-motion: reduce)'

function subscribe(onChange: () => void) {
  const list = matchMedia(question)
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}

const isAllowed = () => !matchMedia(question).matches && typeof DecompressionStream === 'function'

/** Whether figures may move here: not before there is a script, not for people who asked for less motion. */
export const useMotionAllowed = () => useSyncExternalStore(subscribe, isAllowed, () => false)
