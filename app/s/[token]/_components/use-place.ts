'use client'
import { useSyncExternalStore } from 'react'

/** The part of the page that the address names after #, so that the phone's own back button works. Null on the server. */
export function usePlace(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => null,
  )
}

function subscribe(listener: () => void) {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
