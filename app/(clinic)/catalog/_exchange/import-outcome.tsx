'use client'

import { useTranslations } from 'next-intl'
import { EditorSection } from '../_own/editor-section'
import type { Chosen } from './use-import'

const named = ['add', 'update', 'back', 'same', 'skip', 'problemRows'] as const

/** What the file would do, counted. */
export function ImportOutcome({ chosen: { name, table, report } }: { chosen: Chosen }) {
  const t = useTranslations('own.exchange')
  const told = named.filter((count) => report.counts[count] > 0)
  return (
    <EditorSection title={t('found')}>
      <p className="font-medium">{t('file', { name, rows: table.rows.length })}</p>
      <div role="status">
        <ul className="mt-2 grid gap-1">
          {told.map((count) => (
            <li key={count}>{t(`count.${count}`, { count: report.counts[count] })}</li>
          ))}
          {report.media > 0 && <li>{t('media', { count: report.media })}</li>}
          {report.withoutPicture > 0 && (
            <li className="text-ink-2">{t('withoutPicture', { count: report.withoutPicture })}</li>
          )}
        </ul>
      </div>
    </EditorSection>
  )
}
