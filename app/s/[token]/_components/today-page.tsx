'use client'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PainLightShape } from '@/app/_patient/pain-light-shape'
import { TodayLines } from '@/app/_patient/today-lines'
import { TodayView } from '@/app/_patient/today-view'
import type { TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { toFirstName } from '../_ask/first-name'
import { MeasuresNotice } from '../_measures/measures-notice'
import { BeforePain } from './before-pain'
import type { DayFormGiven } from './day-form'
import { PlanChanges } from './plan-changes'
import { TimeOffNotice } from './time-off-notice'
import { TodayFolds } from './today-folds'
import { UpdatedLine } from './updated-line'
import type { useClock } from './use-clock'
import type { useToday } from './use-today'

/** Today while the plan may be done; after a stop that is better, with half. */
export function TodayPage({
  page,
  patientDay,
  daytime,
  form,
  tick,
  more,
  draw,
}: {
  page: SharedPlan
  patientDay: ReturnType<typeof useToday>
  daytime: ReturnType<typeof useClock>['daytime']
  form: DayFormGiven
  tick: (line: TodayLine) => ReactNode
  more: (line: TodayLine) => ReactNode
  /** What can be said of a line on another day. */
  draw: (line: TodayLine, day: string) => ReactNode
}) {
  const t = useTranslations('share')
  const { today, checkIns, stop } = patientDay
  const hasExercises = page.exercises.length > 0
  const half = stop.kind === 'half'
  // Once asked it stays for the day: the first tick moves no box under the finger.
  const [askedOn, setAskedOn] = useState('')
  if (today.done === 0 && askedOn !== form.day) setAskedOn(form.day)
  const asks = today.done === 0 || askedOn === form.day
  return (
    <>
      <TodayView page={page} today={today} daytime={daytime} tick={tick} more={more}>
        {today.timeOff && (
          <TimeOffNotice page={page} timeOff={today.timeOff} {...form}>
            <TodayLines today={today} tick={tick} more={more} />
          </TimeOffNotice>
        )}
        {half && (
          <div className="reading-light" role="status">
            <PainLightShape light="ease" />
            <p>
              <b>{t('half.title')}</b> {t('half.how')}
            </p>
          </div>
        )}
        {hasExercises && !today.timeOff && (asks || today.painBefore !== null) && (
          <BeforePain said={today.painBefore} {...form} />
        )}
        {page.gone ? <PlanChanges page={page} day={form.day} /> : <UpdatedLine page={page} />}
        <MeasuresNotice due={patientDay.measures.due} />
      </TodayView>
      {hasExercises && <TodayFolds page={page} today={today} checkIns={checkIns} draw={draw} {...form} />}
      <a className="reading-link" href="#ask">
        {t('ask.link', { name: toFirstName(page) })}
      </a>
    </>
  )
}
