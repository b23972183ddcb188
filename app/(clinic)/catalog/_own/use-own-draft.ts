'use client'

import { useEffect, useState } from 'react'
import { isRecord } from '@/app/_session/read-answer'
import { typedTextPrefix } from '@/app/_session/typed-text'
import type { OwnItem } from '@/lib/catalog/own/own-item'

/** The item as it is being typed, what it was based on, and the revision a save names; 0 for a new one. */
export type OwnDraft = { item: OwnItem; base: OwnItem; revision: number }

/** Keeps an item that is being typed in the tab, so that a reload or a walk elsewhere loses nothing. */
export function useOwnDraft(name: string, initial: OwnDraft) {
  const key = `${typedTextPrefix}item:${name}`
  const [draft, setDraft] = useState(initial)
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    const kept = readKept(key)
    if (!kept) return
    setDraft(kept)
    setRestored(true)
  }, [key])
  const keep = (next: OwnDraft) => {
    setDraft(next)
    sessionStorage.setItem(key, JSON.stringify(next))
  }
  return {
    draft,
    restored,
    keep,
    change: (patch: Partial<OwnItem>) => keep({ ...draft, item: { ...draft.item, ...patch } }),
    /** After it was saved, or to begin again. */
    forget: () => {
      sessionStorage.removeItem(key)
      setDraft(initial)
      setRestored(false)
    },
  }
}

function readKept(key: string): OwnDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    const isDraft = isRecord(kept) && isRecord(kept.item) && isRecord(kept.item.texts) && isRecord(kept.base)
    return isDraft ? (kept as OwnDraft) : null
  } catch {
    return null
  }
}
