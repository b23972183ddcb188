'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { findPlanItem } from '@/lib/plan/edit-plan'
import { useBuilder } from './builder-context'

/** Rows change places by mouse, by touch and by keyboard on their grip; a screen reader is told where they are. */
export function RowDrag({ children }: { children: ReactNode }) {
  const t = useTranslations('builder')
  const { phase, moveItem } = useBuilder()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return
    const ids = phase.items.map((item) => item.id)
    const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over.id))]
    const rest = ids.filter((id) => id !== active.id)
    const target = rest.indexOf(String(over.id))
    moveItem(String(active.id), { phaseId: phase.id, beforeId: rest[from < to ? target + 1 : target] })
  }
  return (
    <DndContext
      id="plan-rows"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: useAnnouncements(),
        screenReaderInstructions: { draggable: t('drag.instructions') },
      }}
    >
      {children}
    </DndContext>
  )
}

RowDrag.List = function RowDragList({ ids, children }: { ids: string[]; children: ReactNode }) {
  return (
    <SortableContext items={ids} strategy={verticalListSortingStrategy}>
      <ul>{children}</ul>
    </SortableContext>
  )
}

function useAnnouncements(): Announcements {
  const t = useTranslations('builder')
  const { content, catalog, phase } = useBuilder()
  const name = (id: UniqueIdentifier) => {
    const slug = findPlanItem(content, String(id))?.item.slug
    return (slug && catalog.get(slug)?.name) ?? ''
  }
  const place = (id: UniqueIdentifier) => phase.items.findIndex((item) => item.id === id) + 1
  return {
    onDragStart: ({ active }) => t('drag.start', { name: name(active.id), place: place(active.id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('drag.over', { name: name(active.id), place: place(over.id) })
        : t('drag.outside', { name: name(active.id) }),
    onDragEnd: ({ active, over }) =>
      over
        ? t('drag.end', { name: name(active.id), place: place(over.id) })
        : t('drag.cancel', { name: name(active.id) }),
    onDragCancel: ({ active }) => t('drag.cancel', { name: name(active.id) }),
  }
}
