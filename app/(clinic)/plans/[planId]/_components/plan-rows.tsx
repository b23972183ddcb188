'use client'

import { useTranslations } from 'next-intl'
import type { CatalogItem } from '@/lib/catalog/item'
import { type KindGroup, kindGroup } from '@/lib/dosage/kind'
import { isGiven } from '@/lib/plan/given-lines'
import type { PlanItem } from '@/lib/plan/schema'
import { useBuilder } from './builder-context'
import { EmptyPhase } from './empty-phase'
import { PlanRow } from './plan-row'
import { RowDrag } from './row-drag'
import { UnknownRow } from './unknown-row'

/** `given`: the patient gets it; a line that waits for its condition has no number. */
export type Row = { item: PlanItem; entry: CatalogItem; number: number | null; given: boolean }

/** Who acts on a line: the groups of a phase, in the order they stand in. */
const rowGroups = [
  'exercise',
  'clinic',
  'selfCare',
  'advice',
  'doctor',
  'safety',
] as const satisfies readonly KindGroup[]

/** The lines of the phase shown, in groups by who acts on them; the numbers count what the patient does at home. */
export function PlanRows() {
  const { phase, catalog } = useBuilder()
  const groups = toGroups(phase.items, catalog)
  const unknown = phase.items.filter((item) => !catalog.has(item.slug))
  if (phase.items.length === 0) return <EmptyPhase />
  return (
    <RowDrag>
      {rowGroups.map((group) => {
        const rows = groups.get(group)
        return rows && rows.length > 0 ? <RowGroupList key={group} group={group} rows={rows} /> : null
      })}
      {unknown.map((item) => (
        <UnknownRow key={item.id} item={item} />
      ))}
    </RowDrag>
  )
}

function RowGroupList({ group, rows }: { group: KindGroup; rows: readonly Row[] }) {
  const t = useTranslations('builder')
  return (
    <section aria-label={t(`group.${group}.title`)} className="pb-3">
      <div className="row-grid h-7 border-ink border-b text-12 text-ink-3">
        <h2 className="col-span-3 flex items-baseline gap-2 text-13 font-semibold text-ink max-tablet:col-span-full">
          {t(`group.${group}.title`)}
          <span className="text-12 font-normal text-ink-3">{t(`group.${group}.note`)}</span>
        </h2>
        {group === 'exercise' && (
          <>
            <span className="max-tablet:hidden">{t('column.dose')}</span>
            <span className="max-tablet:hidden">{t('column.side')}</span>
            <span className="text-center max-tablet:hidden">{t('column.level')}</span>
          </>
        )}
      </div>
      <RowDrag.List ids={rows.map((row) => row.item.id)}>
        {rows.map((row) => (
          <PlanRow key={row.item.id} row={row} />
        ))}
      </RowDrag.List>
    </section>
  )
}

function toGroups(items: readonly PlanItem[], catalog: ReadonlyMap<string, CatalogItem>) {
  const groups = new Map<KindGroup, Row[]>()
  for (const item of items) {
    const entry = catalog.get(item.slug)
    if (!entry) continue
    const group = kindGroup(entry.kind)
    const rows = groups.get(group) ?? []
    const given = isGiven(item)
    const before = rows.filter((row) => row.given).length
    rows.push({ item, entry, given, number: group === 'exercise' && given ? before + 1 : null })
    groups.set(group, rows)
  }
  return groups
}
