'use client'

import { useTranslations } from 'next-intl'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { Side } from '@/lib/dosage/kind'
import { canMirror, changeLines, mirrorLines, moveLines, removeLines } from '@/lib/plan/edit-lines'
import type { PlanPhase } from '@/lib/plan/schema'
import { useBuilder } from './builder-context'
import type { BulkDose } from './to-bulk-dose'
import { useUndoToast } from './use-builder-value'

/** What can be done with all chosen rows at once; each is one step to take back, and is said. */
export function useBulk() {
  const t = useTranslations('builder.bulk')
  const { draft, catalog, content, phase, selected, select, goTo } = useBuilder()
  const tell = useUndoToast(draft)
  const lines = phase.items.filter(({ id }) => selected.includes(id))
  const entryOf = (slug: string): SlimItem | undefined => catalog.get(slug)
  const sided = lines.filter(({ slug }) => entryOf(slug)?.sideRule === 'one')
  const mirrored = lines.filter((line) => canMirror(content, line))
  const free = lines.filter(({ slug }) => entryOf(slug)?.kind !== 'SF')
  const done = (label: string, edit: Parameters<typeof draft.edit>[1]) => {
    draft.edit(label, edit)
    tell(label)
  }
  const back = () => {
    const [first] = selected
    if (first) goTo({ field: 'row', itemId: first })
  }
  return {
    lines,
    sided,
    mirrored,
    free,
    dose: ({ doses }: BulkDose) => {
      done(t('didDose', { count: doses.size }), (now) =>
        changeLines(now, [...doses.keys()], ({ id }) => ({ dosage: doses.get(id) })),
      )
      back()
    },
    side: (side: Side) => {
      const ids = sided.map(({ id }) => id)
      done(t('didSide', { count: ids.length }), (now) => changeLines(now, ids, () => ({ side })))
      back()
    },
    mirror: () => {
      const ids = mirrored.map(({ id }) => id)
      done(t('didMirror', { count: ids.length }), (now) => mirrorLines(now, ids, () => crypto.randomUUID()))
      back()
    },
    move: (to: PlanPhase) => {
      const ids = free.map(({ id }) => id)
      done(t('didMove', { count: ids.length, phase: to.title }), (now) => moveLines(now, ids, to.id))
      select('', 'none')
      const left = phase.items.find(({ id }) => !ids.includes(id))
      goTo(left ? { field: 'row', itemId: left.id } : { field: 'add' })
    },
    remove: () => {
      const ids = free.map(({ id }) => id)
      done(t('didRemove', { count: ids.length }), (now) => removeLines(now, ids))
      select('', 'none')
    },
  }
}
