'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { EmptyState } from '@/app/_ui/empty-state'
import { Segment } from '@/app/_ui/segment'
import { ListSearch } from '@/app/(clinic)/_components/list-search'
import type { TemplateChoice } from '@/app/(clinic)/_components/template-choices'
import { findTemplates } from '@/lib/plan/templates/find-templates'
import { TemplateRow, type TemplateRowData, templateColumns } from './template-row'

export type TemplateBrowserRow = TemplateRowData & Pick<TemplateChoice, 'whose' | 'regionName' | 'terms'>
type Row = TemplateBrowserRow

const shelves = ['all', 'builtIn', 'clinic', 'mine'] as const

/** One's own templates, the clinic's and the built-in ones region by region, and a search that leaves those it finds. */
export function TemplateBrowser({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('templates.screen')
  const common = useTranslations('common')
  const [typed, setTyped] = useState('')
  const [shelf, setShelf] = useState<(typeof shelves)[number]>('all')
  const asked = useDeferredValue(typed.trim())
  const onShelf = rows.filter(
    ({ whose }) => shelf === 'all' || whose === shelf || (shelf === 'clinic' && whose === 'left'),
  )
  const found = findTemplates(onShelf, asked)
  const regions = [...new Set(found.map(({ regionName }) => regionName))]
  return (
    <main className="px-8 py-6 max-tablet:p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <h1 className="text-28 font-semibold tracking-[-0.015em]">{t('title')}</h1>
        <p className="me-auto text-28 text-ink-3" role="status">
          <span aria-hidden="true">{found.length}</span>
          <span className="sr-only">{t('found', { count: found.length })}</span>
        </p>
        <Segment
          label={t('whose.label')}
          value={shelf}
          onValueChange={setShelf}
          choices={shelves.map((value) => ({ value, label: t(`whose.${value}`) }))}
          className="max-tablet:w-full"
        />
        <ListSearch
          label={t('search')}
          placeholder={t('searchPlaceholder')}
          value={typed}
          onValueChange={setTyped}
        />
      </div>
      <div aria-hidden="true" className={`${templateColumns} mt-4 text-12 text-ink-3 max-wide:hidden`}>
        <span>{t('columns.template')}</span>
        <span>{t('columns.phases')}</span>
        <span className="text-end">{t('columns.asks')}</span>
      </div>
      {regions.map((region) => (
        <Region key={region} name={region} rows={found.filter(({ regionName }) => regionName === region)} />
      ))}
      {onShelf.length === 0 && (
        <EmptyState className="mt-8" title={t('own.empty')}>
          {t('own.emptyText')}
        </EmptyState>
      )}
      {found.length === 0 && onShelf.length > 0 && (
        <EmptyState
          className="mt-8"
          title={t('none.title', { query: asked })}
          actions={<Button onClick={() => setTyped('')}>{common('clearSearch')}</Button>}
        >
          {t('none.text')}
        </EmptyState>
      )}
    </main>
  )
}

function Region({ name, rows }: { name: string; rows: readonly Row[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="pt-6">
      <h2 id={id} className="border-ink border-b pb-1.5 text-14 font-semibold">
        {name} <span className="font-normal text-ink-3">{rows.length}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <TemplateRow key={row.code} row={row} />
        ))}
      </ul>
    </section>
  )
}
