import { useEffect, useEffectEvent } from 'react'

/** What presses itself, and so keeps its own space key. */
const pressable = 'button, a, summary, input, textarea, label'

/** Space lets the time stand or go on; Escape leaves. */
export function useFollowKeys({ toggle, leave }: { toggle: () => void; leave: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') return leave()
    const isOwn = event.target instanceof Element && event.target.closest(pressable)
    if (event.key !== ' ' || isOwn || event.repeat) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
