import { useEffect, useState } from 'react'

const pollMs = 2000
/** What OutageError and StorageError hand to the page in place of their message. */
const passing = ['outage', 'storage']

/**
 * Whether a page that failed did so because the server is away for the moment. While it is, asks every two seconds
 * and opens the page again as soon as it may succeed.
 */
export function useReturn(digest: string | undefined): boolean {
  const known = digest !== undefined && passing.includes(digest)
  const [away, setAway] = useState(known)
  useEffect(() => {
    const over = new AbortController()
    let wasAway = known
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const ready = await isReady(digest, over.signal)
      if (over.signal.aborted) return
      if (ready && wasAway) return window.location.reload()
      if (ready) return
      wasAway = true
      setAway(true)
      timer = setTimeout(ask, pollMs)
    }
    // An error that says itself why waits first, so that a page that keeps failing is not opened again without pause.
    timer = setTimeout(ask, known ? pollMs : 0)
    return () => {
      over.abort()
      clearTimeout(timer)
    }
  }, [digest, known])
  return away
}

/** A full disk does not keep people from reading, unless it was what made this page fail. */
async function isReady(digest: string | undefined, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch('/api/health/ready', { cache: 'no-store', signal })
    if (answer.ok) return true
    const body: unknown = await answer.json()
    const reason = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : null
    return reason === 'disk' && digest !== 'storage'
  } catch {
    return false
  }
}
