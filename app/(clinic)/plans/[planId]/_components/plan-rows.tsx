'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { groupOf } from '@/lib/plan/line-groups'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import { findTied } from '@/lib/plan/tied-lines'
import { toRowFindings } from '../_check/to-row-findings'
import { bracketOf } from './bracket-of'
import { useBuilder } from './builder-context'
import { EmptyPhase } from './empty-phase'
import { GroupHead } from './group-head'
import { PlanRow } from './plan-row'
import { RowDrag } from './row-drag'
import type { RowGroup } from './to-row-groups'
import { UnknownRow } from './unknown-row'

const none: readonly PlanProblem[] = []

/** The lines of the phase shown, in groups by who acts on them; the numbers count what the patient does at home. */
export function PlanRows() {
  const { content, phase, groups, unknown, openId, selected, problems, check } = useBuilder()
  if (phase.items.length === 0) return <EmptyPhase />
  const findingsOf = toRowFindings(
    check.cards,
    groups.flatMap(({ rows }) => rows.map(({ item }) => item.id)),
  )
  const problemsOf = byItem(problems)
  return (
    <RowDrag selecting={selected.length > 0}>
      {groups.map(({ group, rows }) => (
        <RowGroupList key={group} group={group}>
          {rows.flatMap((row, index) => {
            const bracket = bracketOf(rows, index)
            const head = bracket?.edge === 'first' ? groupOf(phase, row.item) : null
            const shown = (
              <PlanRow
                key={row.item.id}
                row={row}
                bracket={bracket}
                open={row.item.id === openId}
                selected={selected.includes(row.item.id)}
                tied={findTied(content, row.item) !== null}
                problems={problemsOf.get(row.item.id) ?? none}
                findings={findingsOf(row.item.id)}
              />
            )
            return head ? [<GroupHead key={head.id} group={head} firstId={row.item.id} />, shown] : shown
          })}
        </RowGroupList>
      ))}
      {unknown.map((item) => (
        <UnknownRow key={item.id} item={item} />
      ))}
    </RowDrag>
  )
}

function byItem(problems: readonly PlanProblem[]): ReadonlyMap<string, readonly PlanProblem[]> {
  const found = new Map<string, PlanProblem[]>()
  for (const problem of problems)
    if (problem.itemId) found.set(problem.itemId, [...(found.get(problem.itemId) ?? []), problem])
  return found
}

function RowGroupList({ group, children }: Pick<RowGroup, 'group'> & { children: ReactNode }) {
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
      <ul className="rows-counted">{children}</ul>
    </section>
  )
}
