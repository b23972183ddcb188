'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/app/_ui/select'
import type { ImportReport } from '@/lib/catalog/own/exchange/import-report'
import { type ItemColumn, itemColumns } from '@/lib/catalog/own/exchange/item-columns'
import { sayColumn } from '@/lib/catalog/own/exchange/say-column'
import { EditorSection } from '../_own/editor-section'
import type { Chosen } from './use-import'

/** What each column was taken for, to be corrected; a column of the catalog is given once. */
export function ColumnTable({
  chosen: { table, report },
  onChange,
}: {
  chosen: Chosen
  onChange: (columns: ImportReport['columns']) => void
}) {
  const t = useTranslations('own.exchange')
  const locale = useLocale()
  const columns = table.columns ?? report.columns
  const set = (place: number, column: ItemColumn | null) =>
    onChange(columns.map((each, index) => (index === place ? column : each === column ? null : each)))
  const line =
    'grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)] items-center gap-x-4 border-line border-b py-1.5 max-tablet:grid-cols-2'
  return (
    <EditorSection title={t('columns')}>
      <p className="mb-3 text-ink-2">{t('columnsHint')}</p>
      <p aria-hidden="true" className={`${line} text-12 font-medium text-ink-2`}>
        <span>{t('header')}</span>
        <span>{t('takenFor')}</span>
        <span className="max-tablet:hidden">{t('example')}</span>
      </p>
      <ul>
        {table.headers.map((header, place) => {
          const name = header.trim() || t('noHeader', { number: place + 1 })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may be headed alike
            <li key={place} className={line}>
              <span className="break-words font-medium">{name}</span>
              <Select
                size="normal"
                aria-label={name}
                value={columns[place] ?? ''}
                onChange={(event) => set(place, (event.target.value || null) as ItemColumn | null)}
              >
                <option value="">{t('aside')}</option>
                {itemColumns.map((column) => (
                  <option key={column} value={column}>
                    {sayColumn(column, locale)}
                  </option>
                ))}
              </Select>
              <span className="truncate text-ink-2 max-tablet:hidden">{table.rows[0]?.[place] ?? ''}</span>
            </li>
          )
        })}
      </ul>
    </EditorSection>
  )
}
