'use client'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { daysLookedAt } from '@/lib/adherence/days-done'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { TodayLines } from './today-lines'
import { Written, written } from './written'

export type Daytime = 'morning' | 'afternoon' | 'evening'

/**
 * What the patient sees first: who is greeted, how much there is to do, and the exercises of the day.
 * `tick` draws what can be done with a line; `markedId` tints the line the therapist is editing.
 */
export function TodayView({
  page,
  today,
  daytime,
  tick,
  more,
  markedId,
  titleAs: Title = 'h1',
  children,
}: {
  page: SharedPlan
  today: Today
  daytime: Daytime
  tick: (line: TodayLine) => ReactNode
  more?: (line: TodayLine) => ReactNode
  markedId?: string
  /** `p` inside a screen that has a heading of its own. */
  titleAs?: 'h1' | 'p'
  children?: ReactNode
}) {
  const t = useTranslations('share')
  return (
    <>
      <Title className="reading-title">
        {t(`greeting.${page.helper ? 'helper' : daytime}`, {
          hasName: String(page.firstName !== null),
          name: page.firstName ?? '',
        })}
      </Title>
      {page.helper && <p className="reading-small">{t('greeting.helperNote')}</p>}
      <TodayCount page={page} today={today} />
      {page.phase.count > 1 && (
        <p className="reading-lede">
          {t.rich('today.phase', {
            number: page.phase.number,
            count: page.phase.count,
            title: page.phase.title,
            written,
          })}{' '}
          <Written>{page.phase.goal}</Written>
        </p>
      )}
      {children}
      {today.timeOff ? null : <TodayLines today={today} tick={tick} more={more} markedId={markedId} />}
    </>
  )
}

function TodayCount({ page, today }: { page: SharedPlan; today: Today }) {
  const t = useTranslations('share.today')
  const count = today.due.length
  // As it was opened: the first tick of a week moves no box under the finger.
  const [saysDays] = useState(today.daysDone > 0)
  if (page.exercises.length === 0) return <p className="reading-lede">{t('noExercises')}</p>
  if (today.timeOff && count === 0) return null
  if (count === 0) return <p className="reading-lede">{t('restDay')}</p>
  const toDone = () => {
    if (today.left > 0) return today.done > 0 ? t('done', { count: today.done }) : ''
    if (today.later > 0) return t('doneForNow', { count: today.later })
    return today.done === count ? t('allDone') : t('nothingMore')
  }
  return (
    <p className="reading-lede">
      {today.minutes > 0 ? t('due', { count, minutes: today.minutes }) : t('dueUntimed', { count })}{' '}
      <span className="reading-count" aria-live="polite">
        {toDone()}
      </span>
      {saysDays && (
        <span className="reading-count">{t('daysDone', { count: today.daysDone, of: daysLookedAt })}</span>
      )}
    </p>
  )
}
