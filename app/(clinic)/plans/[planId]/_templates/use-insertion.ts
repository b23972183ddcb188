'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { DroppedLine } from '@/lib/plan/check/drop-blocked'
import { mostPhases } from '@/lib/plan/most-phases'
import { insertTemplate, phasesAfter } from '@/lib/plan/own-templates/insert-template'
import type { PlanContent } from '@/lib/plan/schema'
import { useBuilder } from '../_components/builder-context'
import { useUndoToast } from '../_components/use-builder-value'

export type Insertion = {
  /** The template's phases that are wanted. */
  phaseIds: readonly string[]
  toggle: (phaseId: string) => void
  /** Whether they come as phases of their own, or their lines into the phase shown. */
  as: 'phases' | 'lines'
  setAs: (as: 'phases' | 'lines') => void
  /** How many lines would come in. */
  count: number
  /** What the rules keep out, and names that this catalog does not have. */
  dropped: readonly DroppedLine[]
  missing: readonly string[]
  /** Why it can not be put in. */
  refused: string | null
  insert: () => void
}

/** What of a template goes into the plan, held against the rules before it does. */
export function useInsertion(name: string, template: PlanContent | null): Insertion {
  const t = useTranslations('builder.templates')
  const { content, phase, draft, catalog, check, clinic, showPhase, keepLeftOut, goTo } = useBuilder()
  const tell = useUndoToast(draft)
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [as, setAs] = useState<Insertion['as']>('phases')
  const { engine, flags } = check
  const known = useMemo(() => toKnown(template, (slug) => catalog.has(slug)), [template, catalog])
  const phaseIds = known.content?.phases.map(({ id }) => id).filter((id) => !off.has(id)) ?? []
  const make = (now: PlanContent) => {
    if (!known.content || !engine) return null
    const made = insertTemplate(now, known.content, {
      phaseIds,
      ...(as === 'lines' ? { into: phase.id } : {}),
      isOnce: (slug) => catalog.get(slug)?.kind === 'SF',
      newId: () => crypto.randomUUID(),
    })
    const find = (slug: string) => catalog.get(slug)
    const checked = engine.dropBlocked(made.content, made.ids, {
      find,
      facts: { flags },
      today: clinic.today,
    })
    return { ...checked, phaseId: made.phaseId, count: made.ids.size - checked.dropped.length }
  }
  const trial = make(content)
  const refused =
    as === 'phases' && phasesAfter(content, phaseIds.length) > mostPhases
      ? t('tooMany', { most: mostPhases })
      : null
  const insert = () => {
    const made = make(draft.getState().content)
    if (!made) return
    const label = t('didInsert', { name, count: made.count, out: made.dropped.length })
    draft.edit(label, () => made.content)
    keepLeftOut(made.dropped)
    if (made.phaseId) showPhase(made.phaseId)
    const first = made.content.phases.find(({ id }) => id === made.phaseId)?.items
    const line = as === 'lines' ? first?.at(-made.count) : first?.[0]
    goTo(line ? { field: 'row', itemId: line.id } : { field: 'add' })
    tell(label)
  }
  return {
    phaseIds,
    toggle: (id) =>
      setOff((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id])),
    as,
    setAs,
    count: trial?.count ?? 0,
    dropped: trial?.dropped ?? [],
    missing: known.missing,
    refused,
    insert,
  }
}

/** The template without lines whose item this clinic's catalog does not have, and the names of those. */
function toKnown(
  template: PlanContent | null,
  isKnown: (slug: string) => boolean,
): { content: PlanContent | null; missing: string[] } {
  if (!template) return { content: null, missing: [] }
  const slugs = template.phases.flatMap(({ items }) => items.map(({ slug }) => slug))
  const phases = template.phases.map((phase) => ({
    ...phase,
    items: phase.items.filter(({ slug }) => isKnown(slug)),
  }))
  return {
    content: { ...template, phases },
    missing: [...new Set(slugs.filter((slug) => !isKnown(slug)))],
  }
}
