import { useSyncExternalStore } from 'react'

const questions = { tablet: '(min-width: 48rem)', wide: '(min-width: 80rem)' }

/**
 * Whether the window has a column that is seen from that width on. What is out of sight need not be drawn again at
 * every edit; style sheets hide it until this is known, so that nothing ever moves. True on the server.
 */
export function useRoom(width: keyof typeof questions): boolean {
  const question = questions[width]
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(question)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(question).matches,
    () => true,
  )
}
