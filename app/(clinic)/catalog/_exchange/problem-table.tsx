'use client'

import { useTranslations } from 'next-intl'
import type { ImportReport } from '@/lib/catalog/own/exchange/import-report'
import { EditorSection } from '../_own/editor-section'

/** Every problem by row and column, with what to do. */
export function ProblemTable({ report: { problems, counts } }: { report: ImportReport }) {
  const t = useTranslations('own.exchange')
  if (counts.problemRows === 0) return null
  const head = 'border-line border-b py-1.5 pe-4 text-start text-12 font-medium text-ink-2'
  const cell =
    'border-line border-b py-1.5 pe-4 align-top max-tablet:block max-tablet:border-0 max-tablet:py-0.5'
  const seen = new Set(problems.map(({ line }) => line)).size
  return (
    <EditorSection title={t('problems')}>
      <table className="w-full max-tablet:block">
        <thead className="max-tablet:sr-only">
          <tr>
            <th className={head}>{t('row')}</th>
            <th className={head}>{t('fieldHead')}</th>
            <th className={head}>{t('foundHead')}</th>
            <th className={head}>{t('remedyHead')}</th>
          </tr>
        </thead>
        <tbody className="max-tablet:block">
          {problems.map(({ line, column, field, found, remedy }) => (
            <tr
              key={`${line} ${column} ${remedy}`}
              className="max-tablet:block max-tablet:border-line max-tablet:border-b max-tablet:py-1.5"
            >
              <td className={cell}>
                <span className="tablet:hidden">{t('row')} </span>
                {line}
              </td>
              <th scope="row" className={`${cell} text-start font-medium`}>
                {field}
              </th>
              <td className={`${cell} text-ink-2 break-words whitespace-pre-line`}>
                {found || <i>{t('blank')}</i>}
              </td>
              <td className={cell}>{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {seen < counts.problemRows && (
        <p className="mt-2 text-ink-2">{t('more', { count: problems.length })}</p>
      )}
    </EditorSection>
  )
}
