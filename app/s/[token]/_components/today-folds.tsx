'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import type { DayFormGiven } from './day-form'
import { TimeOffFold } from './time-off-fold'
import { YesterdayFold } from './yesterday-fold'

/** Under the exercises: how it went, what was forgotten yesterday, and time off. */
export function TodayFolds({
  page,
  today,
  checkIns,
  draw,
  ...given
}: DayFormGiven & {
  page: SharedPlan
  today: Today
  checkIns: readonly LoggedCheckIn[]
  draw: (line: TodayLine, day: string) => ReactNode
}) {
  const t = useTranslations('share.checkIn')
  return (
    <div className="reading-after">
      <a className="reading-link" href="#check-in">
        {today.dayWord ? t('change') : t('go')}
      </a>
      <YesterdayFold page={page} checkIns={checkIns} day={given.day} draw={draw} />
      {!today.timeOff && <TimeOffFold {...given} />}
    </div>
  )
}
