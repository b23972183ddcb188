'use client'

import { useTranslations } from 'next-intl'
import { Waiting } from '@/app/_ui/waiting'
import { planBurden } from '@/lib/dosage/plan-burden'
import type { PlanItem } from '@/lib/plan/schema'
import { useBuilder } from '../_components/builder-context'
import { DraftRow } from './draft-row'
import { NearMisses } from './near-misses'
import type { useDraft } from './use-draft'
import { useReasons } from './use-reasons'

/** The draft as it stands: each line with why, what was close with why not, and what comes along. */
export function DraftShown({
  draft,
  template,
  lines,
  isError,
  isOut,
  isAdded,
  toggle,
  add,
  condition,
}: ReturnType<typeof useDraft> & { condition: string }) {
  const t = useTranslations('draft')
  const common = useTranslations('common')
  const { catalog } = useBuilder()
  const { sayWhy, sayWhyNot } = useReasons(condition)
  if (isError) return <p role="alert">{t('failed')}</p>
  if (condition === '') return <p className="text-ink-2">{t('chooseFirst')}</p>
  if (!draft || !template) return <Waiting>{common('loading')}</Waiting>
  const phase = template.phases[draft.phase - 1]
  const minutes = minutesOf(lines, catalog)
  return (
    <section aria-labelledby="draft" className="min-w-0">
      <header className="flex flex-wrap items-baseline gap-x-3 border-ink border-b pb-2">
        <h3 id="draft" className="text-16 font-semibold">
          {t('phase', { phase: draft.phase, title: phase?.title ?? '' })}
        </h3>
        <p role="status" className="text-13 text-ink-2">
          {t('amount', { count: lines.length, minutes })}
        </p>
        <p className="ms-auto text-12 text-ink-3">{t('same')}</p>
      </header>
      {draft.lines.length === 0 && <p className="py-4 text-ink-2">{t('none')}</p>}
      <ul>
        {draft.lines.map(({ line, why }) => {
          const item = catalog.get(line.slug)
          return (
            item && (
              <DraftRow
                key={line.slug}
                item={item}
                line={line}
                wanted={!isOut(line.slug)}
                why={why.map(sayWhy).join(' ')}
                onToggle={() => toggle(line.slug)}
              />
            )
          )
        })}
      </ul>
      <p className="mt-2 text-12 text-ink-2">{t('along', { count: draft.along.length })}</p>
      {draft.misses.length > 0 && (
        <NearMisses misses={draft.misses} isAdded={isAdded} onAdd={add} say={sayWhyNot} />
      )}
    </section>
  )
}

function minutesOf(lines: readonly PlanItem[], catalog: ReturnType<typeof useBuilder>['catalog']): number {
  return planBurden(
    lines.flatMap(({ slug, dosage = null, side }) => {
      const item = catalog.get(slug)
      return item ? [{ item, dosage, ...(side ? { side } : {}) }] : []
    }),
  ).minutesPerDay
}
