'use client'

import { useTranslations } from 'next-intl'
import type { PointerEvent, ReactNode } from 'react'
import { useBuilderNow } from './builder-context'
import { dragRow } from './drag-row'
import { seenWith } from './move-row'

/** Rows change places by mouse and finger on their grip, and go to the phase of the ruler they are put down on; the whole way is said. */
export function RowDrag({ selecting, children }: { selecting: boolean; children: ReactNode }) {
  const t = useTranslations('builder')
  const now = useBuilderNow()
  const take = (event: PointerEvent) => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
    const row = grip?.closest<HTMLElement>('[data-row]')
    const itemId = row?.dataset.row
    if (!row || !itemId || event.button !== 0) return
    const { content, catalog, groups, phase, dropItem, moveToPhase, say } = now()
    const seen = seenWith(groups, itemId) ?? []
    const line = phase.items.find(({ id }) => id === itemId)
    const name = catalog.get(line?.slug ?? '')?.name ?? ''
    const rows = seen.flatMap((id) => document.getElementById(`row-${id}`) ?? [])
    dragRow(event.nativeEvent, row, rows, {
      onLift: () => say(t('drag.start', { name, place: seen.indexOf(itemId) + 1 })),
      onOver: (over) =>
        say(
          typeof over === 'number'
            ? t('drag.over', { name, place: over + 1 })
            : t('drag.overPhase', { name, phase: titleOf(over.phaseId) }),
        ),
      onDrop: (over) => {
        const other = typeof over === 'number' ? null : content.phases.find(({ id }) => id === over.phaseId)
        if (other && other.id !== phase.id) return moveToPhase(itemId, other)
        const overId = typeof over === 'number' ? seen[over] : itemId
        if (overId && overId !== itemId) dropItem(itemId, overId)
        else say(t('drag.cancel', { name }))
      },
      onCancel: () => say(t('drag.cancel', { name })),
    })
  }
  const titleOf = (phaseId: string) => now().content.phases.find(({ id }) => id === phaseId)?.title ?? ''
  return (
    <div onPointerDown={take} data-selecting={selecting || undefined} className="group/rows">
      <p id="drag-instructions" hidden>
        {t('drag.instructions')}
      </p>
      {children}
    </div>
  )
}
