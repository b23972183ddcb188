'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ShownChange } from './facts-view'
import { FlagWords } from './flag-words'

/** Who recorded what, newest first. */
export function FactsHistory({ history, timeZone }: { history: readonly ShownChange[]; timeZone: string }) {
  const t = useTranslations('facts')
  const format = useFormatter()
  if (history.length === 0) return null
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-12 text-accent">
        {t('history.title', { count: history.length })}
      </summary>
      <ol>
        {history.map(({ revision, changedAt, changedBy, changes }) => (
          <li key={revision} className="border-line border-b py-2 text-12">
            <p className="text-ink-2">
              {changedBy ?? t('someone')}
              {changedAt &&
                `, ${format.dateTime(new Date(changedAt), { dateStyle: 'medium', timeStyle: 'short', timeZone })}`}
            </p>
            {(['added', 'changed', 'removed'] as const).flatMap((how) =>
              changes[how].map((flag) => (
                <p key={`${how} ${JSON.stringify(flag)}`}>
                  {t(`history.${how}`)} <FlagWords flag={flag} />
                </p>
              )),
            )}
            {changes.parts.length > 0 && (
              <p>{t('history.parts', { list: changes.parts.map((part) => t(`part.${part}`)).join(', ') })}</p>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
