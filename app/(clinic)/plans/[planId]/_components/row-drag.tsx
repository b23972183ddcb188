'use client'

import {
  type Announcements,
  type CollisionDetection,
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
import { seenWith } from './move-row'

/** Rows change places by mouse, by touch and by keyboard on their grip; a screen reader is told where they are. */
export function RowDrag({ children }: { children: ReactNode }) {
  const t = useTranslations('builder')
  const { groups, dropItem } = useBuilder()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) dropItem(String(active.id), String(over.id))
  }
  // A row stays in its group: past the border it stands at the group's end.
  const withinGroup: CollisionDetection = (given) => {
    const seen = seenWith(groups, String(given.active.id)) ?? []
    const droppableContainers = given.droppableContainers.filter(({ id }) => seen.includes(String(id)))
    return closestCenter({ ...given, droppableContainers })
  }
  return (
    <DndContext
      id="plan-rows"
      sensors={sensors}
      collisionDetection={withinGroup}
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
  const { content, catalog, groups } = useBuilder()
  const name = (id: UniqueIdentifier) => {
    const slug = findPlanItem(content, String(id))?.item.slug
    return (slug && catalog.get(slug)?.name) ?? ''
  }
  const place = (id: UniqueIdentifier) => (seenWith(groups, String(id))?.indexOf(String(id)) ?? -1) + 1
  return {
    onDragStart: ({ active }) => t('drag.start', { name: name(active.id), place: place(active.id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('drag.over', { name: name(active.id), place: place(over.id) })
        : t('drag.outside', { name: name(active.id) }),
    onDragEnd: ({ active, over }) =>
      // A row that has moved is told as every edit is.
      over && over.id !== active.id ? undefined : t('drag.cancel', { name: name(active.id) }),
    onDragCancel: ({ active }) => t('drag.cancel', { name: name(active.id) }),
  }
}
