'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { nothing, type SelectHow, selectRows } from './select-rows'

/** The rows that are chosen to be changed together; how many is said. Those that are no longer shown are left out. */
export function useSelection(seen: readonly string[], say: (text: string) => void) {
  const t = useTranslations('builder.bulk')
  const [kept, setKept] = useState(nothing)
  const selected = seen.filter((id) => kept.ids.includes(id))
  const select = (id: string, how: SelectHow) => {
    if (how === 'none' && selected.length === 0) return
    const next = selectRows(kept, seen, id, how)
    setKept(next)
    // What was done with them is said already.
    if (how !== 'none') say(t('selected', { count: next.ids.length, of: seen.length }))
  }
  /** The range with the next row up or down; returns that row. */
  const extend = (id: string, step: -1 | 1): string => {
    const next = seen[seen.indexOf(id) + step] ?? id
    const from = selected.length > 0 ? kept : selectRows(nothing, seen, id, 'toggle')
    setKept(selectRows(from, seen, next, 'range'))
    say(t('selected', { count: selectRows(from, seen, next, 'range').ids.length, of: seen.length }))
    return next
  }
  return { selected, select, extend }
}
