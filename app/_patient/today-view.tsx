'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { TodayLines } from './today-lines'

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
  markedId,
  titleAs: Title = 'h1',
  children,
}: {
  page: SharedPlan
  today: Today
  daytime: Daytime
  tick: (line: TodayLine) => ReactNode
  markedId?: string
  /** `p` inside a screen that has a heading of its own. */
  titleAs?: 'h1' | 'p'
  children?: ReactNode
}) {
  const t = useTranslations('share')
  return (
    <>
      <Title className="reading-title">
        {t(`greeting.${daytime}`, { hasName: String(page.firstName !== null), name: page.firstName ?? '' })}
      </Title>
      <TodayCount page={page} today={today} />
      {page.phase.count > 1 && (
        <p className="reading-lede">
          {t('today.phase', { number: page.phase.number, count: page.phase.count, title: page.phase.title })}{' '}
          {page.phase.goal}
        </p>
      )}
      {children}
      <TodayLines today={today} tick={tick} markedId={markedId} />
    </>
  )
}

function TodayCount({ page, today }: { page: SharedPlan; today: Today }) {
  const t = useTranslations('share.today')
  const count = today.due.length
  if (page.exercises.length === 0) return <p className="reading-lede">{t('noExercises')}</p>
  if (count === 0) return <p className="reading-lede">{t('restDay')}</p>
  return (
    <p className="reading-lede">
      {today.minutes > 0 ? t('due', { count, minutes: today.minutes }) : t('dueUntimed', { count })}{' '}
      <span className="reading-count" aria-live="polite">
        {today.done === count ? t('allDone') : today.done > 0 ? t('done', { count: today.done }) : ''}
      </span>
    </p>
  )
}
