'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import { type TodayLine, toToday } from '@/lib/adherence/to-today'
import { addDays } from '@/lib/day'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** A quiet way to log what was forgotten yesterday. `draw` draws what can be said of a line on a day. */
export function YesterdayFold({
  page,
  checkIns,
  day,
  draw,
}: {
  page: SharedPlan
  checkIns: readonly LoggedCheckIn[]
  /** The patient's ISO day, today. */
  day: string
  draw: (line: TodayLine, day: string) => ReactNode
}) {
  const t = useTranslations('share.yesterday')
  const yesterday = addDays(day, -1)
  const { due } = toToday(page, checkIns, yesterday)
  if (due.length === 0 || page.publishedOn > yesterday) return null
  return (
    <details className="reading-more">
      <summary>
        <span>{t('open')}</span>
      </summary>
      <ul className="reading-lines">
        {due.map((line) => (
          <li key={line.line.id} className="reading-line">
            <div className="reading-words">
              <h3 tabIndex={-1} dir="auto">
                {line.line.title}
              </h3>
            </div>
            {draw(line, yesterday)}
          </li>
        ))}
      </ul>
    </details>
  )
}
