import { useSyncExternalStore } from 'react'

const question = '(min-width: 80rem)'

/** Whether the third column is seen: what is out of sight need not be drawn again at every edit. Never moves anything. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => true)
}

function subscribe(listener: () => void) {
  const list = matchMedia(question)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

const isWide = () => matchMedia(question).matches
