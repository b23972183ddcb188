'use client'

import { useTranslations } from 'next-intl'
import type { PointerEvent } from 'react'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { useDesk } from './builder-context'
import { dragCard } from './drag-card'

/**
 * Takes a card of the catalog into a place of the plan or onto a phase of the ruler, by mouse wherever it is taken, by
 * finger on its grip, since elsewhere the finger scrolls; the whole way is said.
 */
export function useCardDrag() {
  const t = useTranslations('builder.drag')
  const { draft, rowsFor, addItem, say } = useDesk()
  const titleOf = (phaseId: string) =>
    draft.getState().content.phases.find(({ id }) => id === phaseId)?.title ?? ''
  return (event: PointerEvent, { slug, name }: SlimItem) => {
    const onGrip = event.target instanceof Element && event.target.closest('[data-grab]') !== null
    if (event.button !== 0 || (event.pointerType !== 'mouse' && !onGrip)) return
    const ids = rowsFor(slug)
    const rows = ids.flatMap((id) => document.getElementById(`row-${id}`) ?? [])
    const cancelled = () => say(t('stays', { name }))
    dragCard(event.nativeEvent, name, rows, {
      onLift: () => say(t('taken', { name })),
      onOver: (over) => {
        if (over === null) return say(t('outside', { name }))
        if (typeof over === 'number') return say(t('over', { name, place: over + 1 }))
        say(t('overPhase', { name, phase: titleOf(over.phaseId) }))
      },
      onDrop: (over) => {
        if (over === null) return cancelled()
        if (typeof over === 'object') return void addItem(slug, over)
        const beforeId = ids[over]
        addItem(slug, beforeId === undefined ? {} : { beforeId })
      },
      onCancel: cancelled,
    })
  }
}
