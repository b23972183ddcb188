'use client'

import { useTranslations } from 'next-intl'
import { pauseLine, resumeLine } from '@/lib/plan/pause-line'
import { pauseOn } from '@/lib/plan/pause-on'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'

/** Lets a line rest from today, or go on. */
export function usePause({ item, entry }: Row): () => void {
  const t = useTranslations('builder')
  const { draft, clinic } = useDesk()
  const { today } = clinic
  return () => {
    const resting = pauseOn(item, today) !== null
    const label = t(resting ? 'did.resumed' : 'did.paused', { name: entry.name })
    draft.edit(label, (now) => (resting ? resumeLine(now, item.id, today) : pauseLine(now, item.id, today)))
  }
}
