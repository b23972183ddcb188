'use client'
import { useState } from 'react'
import type { ReadMessage } from '@/lib/adherence/message/message'
import { usePlace } from './use-place'

/**
 * Parts messages into those that were there when somebody last went to a place on the page and one that came since: what
 * comes by itself moves no line under the finger. One that was recalled goes, one that was changed is in its present words.
 */
export function useHeldMessages(messages: readonly ReadMessage[]): {
  held: readonly ReadMessage[]
  added: ReadMessage | null
} {
  const place = usePlace()
  const [seen, setSeen] = useState(() => ({ place, ids: toIds(messages) }))
  if (seen.place !== place) setSeen({ place, ids: toIds(messages) })
  return {
    held: messages.filter(({ id }) => seen.ids.has(id)),
    added: messages.find(({ id }) => !seen.ids.has(id)) ?? null,
  }
}

function toIds(messages: readonly ReadMessage[]): ReadonlySet<string> {
  return new Set(messages.map(({ id }) => id))
}
