import { useEffect, useEffectEvent, useState } from 'react'

/** Seconds that are left of a wait; `onEnd` is called when it is over. */
export function useCountdown(onEnd: () => void) {
  const [end, setEnd] = useState<number | null>(null)
  const [seconds, setSeconds] = useState(0)
  const over = useEffectEvent(onEnd)
  useEffect(() => {
    if (end === null) return
    const tick = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setSeconds(left)
      if (left > 0) return
      setEnd(null)
      over()
    }, 250)
    return () => clearInterval(tick)
  }, [end])
  return {
    seconds,
    start: (from: number) => {
      setSeconds(from)
      setEnd(Date.now() + from * 1000)
    },
  }
}
