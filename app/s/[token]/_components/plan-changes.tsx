'use client'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { TextParts } from '@/app/_patient/text-parts'
import { useWritten } from '@/app/_patient/written'
import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'

const bold = (chunks: ReactNode) => <b>{chunks}</b>
const words = ['new', 'harder', 'easier', 'changed'] as const

/**
 * In the first days of a version: what the therapist says of it, which exercises are new, harder, easier, different or gone,
 * and each dose beside the one before.
 */
export function PlanChanges({ page, day }: { page: SharedPlan; day: string }) {
  const t = useTranslations('share.planChange')
  const format = useFormatter()
  const written = useWritten()
  const changed = page.exercises.filter(({ change }) => change)
  const sideBySide = changed.filter(({ change }) => change?.was)
  const date = format.dateTime(new Date(`${page.publishedOn}T12:00:00Z`), {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <section className="reading-changed" aria-labelledby="plan-changes">
      <h2 id="plan-changes">{page.publishedOn === day ? t('today') : t('since', { date })}</h2>
      {page.note && (
        <p className="reading-news" {...written}>
          {page.note}
        </p>
      )}
      <p>
        {words.map((word) => {
          const names = toNames(changed.filter(({ change }) => change?.word === word))
          return names && <span key={word}>{t.rich(word, { b: bold, names })} </span>
        })}
        {page.gone && page.gone.length > 0 && t.rich('gone', { b: bold, names: page.gone.join(', ') })}
      </p>
      {sideBySide.length > 0 && (
        <details>
          <summary>
            <span>{t('beside')}</span>
          </summary>
          {sideBySide.map((line) => (
            <Beside key={line.id} line={line} />
          ))}
        </details>
      )}
    </section>
  )
}

function Beside({ line: { title, dose, change } }: { line: SharedLine }) {
  const t = useTranslations('share.planChange')
  return (
    <>
      <h3>{title}</h3>
      <dl className="reading-beside">
        <div>
          <dt>{t('before')}</dt>
          <dd>
            <TextParts parts={change?.was ?? []} />
          </dd>
        </div>
        <div>
          <dt>{t('now')}</dt>
          <dd>
            <TextParts parts={dose} />
          </dd>
        </div>
      </dl>
    </>
  )
}

function toNames(lines: readonly SharedLine[]): string {
  return [...new Set(lines.map(({ title }) => title))].join(', ')
}
