'use client'

import { useTranslations } from 'next-intl'
import { undosedKinds } from '@/lib/dosage/kind'
import { addPlanItem } from '@/lib/plan/edit-plan'
import type { PlanContent, PlanPhase } from '@/lib/plan/schema'
import type { AddPlace, Desk } from './builder-context'
import { seenWith } from './move-row'
import { toRowGroups } from './to-row-groups'
import type { useOwnDoses } from './use-own-doses'

type Given = Pick<Desk, 'draft' | 'catalog' | 'openItem' | 'goTo'> & {
  phase: PlanPhase
  startDose: ReturnType<typeof useOwnDoses>['startDose']
}

/** Adds items of the catalog, with the dose they start with; where they came in is said when it was chosen. */
export function useAdding({ draft, catalog, openItem, goTo, phase, startDose }: Given) {
  const t = useTranslations('builder')
  return {
    /** The rows that a new line of an item would stand among, as they are seen. */
    rowsFor: (slug: string): readonly string[] => {
      const item = catalog.get(slug)
      const probe = item && { id: '', slug }
      const groups = probe ? toRowGroups([...phase.items, probe], catalog) : []
      return seenWith(groups, '')?.filter((id) => id !== '') ?? []
    },
    addItem: (slug: string, place?: AddPlace): string | null => {
      const item = catalog.get(slug)
      if (!item) return null
      const id = crypto.randomUUID()
      const { dosage, from } = startDose(item)
      const line = { id, slug, ...(dosage ? { dosage } : {}) }
      const other = draft.getState().content.phases.find((one) => one.id === place?.phaseId)
      const { id: phaseId, title } = other ?? phase
      const edit = (now: PlanContent) => {
        const items = now.phases.find((one) => one.id === phaseId)?.items ?? []
        const index = items.findIndex((one) => one.id === place?.beforeId)
        return addPlanItem(now, line, index === -1 ? { phaseId } : { phaseId, index })
      }
      const added = t('did.added', { name: item.name, from })
      if (phaseId !== phase.id) {
        draft.edit(t('did.addedTo', { added, phase: title }), edit)
        return id
      }
      const rows = edit(draft.getState().content).phases.find((one) => one.id === phaseId)?.items ?? []
      const seen = seenWith(toRowGroups(rows, catalog), id) ?? []
      const at = t('did.addedAt', { added, place: seen.indexOf(id) + 1, of: seen.length })
      draft.edit(place ? at : added, edit)
      openItem(id)
      // Where there is a dose, its field takes the focus.
      if (place && undosedKinds.includes(item.kind)) goTo({ field: 'row', itemId: id })
      return id
    },
  }
}
