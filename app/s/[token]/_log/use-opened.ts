'use client'
import { useEffect } from 'react'

/** Tells the clinic once that somebody sees the page: a page that was fetched ahead, or stays in the background, is not seen. */
export function useOpened(token: string): void {
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', tell)
      void fetch(`/api/s/${token}/opened`, { method: 'POST', keepalive: true }).catch(() => null)
    }
    document.addEventListener('visibilitychange', tell)
    tell()
    return () => document.removeEventListener('visibilitychange', tell)
  }, [token])
}
