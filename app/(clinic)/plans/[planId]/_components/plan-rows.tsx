'use client'

import { useTranslations } from 'next-intl'
import type { CatalogItem } from '@/lib/catalog/item'
import type { PlanItem } from '@/lib/plan/schema'
import { useBuilder } from './builder-context'
import { EmptyPhase } from './empty-phase'
import { PlanRow } from './plan-row'
import { RowDrag } from './row-drag'
import { type RowGroup, rowGroups, toRowGroup } from './row-group'
import { UnknownRow } from './unknown-row'

export type Row = { item: PlanItem; entry: CatalogItem; number: number | null }

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

function RowGroupList({ group, rows }: { group: RowGroup; rows: readonly Row[] }) {
  const t = useTranslations('builder')
  return (
    <section aria-label={t(`group.${group}.title`)} className="pb-3">
      <div className="row-grid h-7 border-ink border-b text-12 text-ink-3">
        <h2 className="col-span-3 flex items-baseline gap-2 text-13 font-semibold text-ink max-tablet:col-span-full">
          {t(`group.${group}.title`)}
          <span className="text-12 font-normal text-ink-3">{t(`group.${group}.note`)}</span>
        </h2>
        {group === 'home' && (
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
  const groups = new Map<RowGroup, Row[]>()
  for (const item of items) {
    const entry = catalog.get(item.slug)
    if (!entry) continue
    const group = toRowGroup(entry.kind)
    const rows = groups.get(group) ?? []
    rows.push({ item, entry, number: group === 'home' ? rows.length + 1 : null })
    groups.set(group, rows)
  }
  return groups
}
