import { useEffect } from 'react'

/** Keeps the screen on while the page is seen; a device that can not goes dark as it always does. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let left = false
    const hold = async () => {
      if (document.hidden || !('wakeLock' in navigator)) return
      const got = await navigator.wakeLock.request('screen').catch(() => null)
      if (left) void got?.release()
      else lock = got
    }
    void hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
