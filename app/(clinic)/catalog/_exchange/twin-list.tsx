'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type TwinChoice, twinChoices } from '@/lib/catalog/own/exchange/import-report'
import { EditorSection } from '../_own/editor-section'
import type { Chosen } from './use-import'

const shown = 8

/** Rows that look like items that are there already, and what is to become of them. */
export function TwinList({
  chosen: { report, twins: choice },
  onChoose,
}: {
  chosen: Chosen
  onChoose: (twins: TwinChoice) => void
}) {
  const t = useTranslations('own.exchange')
  if (report.twinCount === 0 && choice === 'skip') return null
  return (
    <EditorSection title={t('twins')}>
      <fieldset>
        <legend className="mb-2">{t('twinsText', { count: report.twinCount })}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {twinChoices.map((each) => (
            <label key={each} className="flex min-h-6 items-center gap-2 max-tablet:min-h-11">
              <input
                type="radio"
                name="twins"
                className="accent-(--accent)"
                checked={each === choice}
                onChange={() => onChoose(each)}
              />
              {t(`twin.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <ul className="mt-3 grid gap-1 text-ink-2">
        {report.twins.slice(0, shown).map(({ line, name, of }) => (
          <li key={line}>
            <Link href={`/catalog/${of}` as Route} className="text-inherit hover:text-accent">
              {t('twinLine', { line, name })}
            </Link>
          </li>
        ))}
        {report.twinCount > shown && <li>{t('twinsMore', { count: report.twinCount - shown })}</li>}
      </ul>
    </EditorSection>
  )
}
