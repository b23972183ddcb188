'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { PainLightShape } from '@/app/_patient/pain-light-shape'
import { TodayView } from '@/app/_patient/today-view'
import type { TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { toFirstName } from '../_ask/first-name'
import { MeasuresNotice } from '../_measures/measures-notice'
import { StartDock } from './start-dock'
import { UpdatedLine } from './updated-line'
import type { useClock } from './use-clock'
import type { useToday } from './use-today'

/** Today while the plan may be done; after a stop that is better, with half. */
export function TodayPage({
  page,
  patientDay,
  daytime,
  tick,
}: {
  page: SharedPlan
  patientDay: ReturnType<typeof useToday>
  daytime: ReturnType<typeof useClock>['daytime']
  tick: (line: TodayLine) => ReactNode
}) {
  const t = useTranslations('share')
  const { today, stop, isChanged } = patientDay
  const hasExercises = page.exercises.length > 0
  const half = stop.kind === 'half'
  return (
    <>
      <TodayView page={page} today={today} daytime={daytime} tick={tick}>
        {half && (
          <div className="reading-light" role="status">
            <PainLightShape light="ease" />
            <p>
              <b>{t('half.title')}</b> {t('half.how')}
            </p>
          </div>
        )}
        {!isChanged && <UpdatedLine page={page} />}
        <MeasuresNotice due={patientDay.measures.due} />
      </TodayView>
      {hasExercises && (
        <a className="reading-link" href="#check-in">
          {today.dayWord ? t('checkIn.change') : t('checkIn.go')}
        </a>
      )}
      <a className="reading-link" href="#ask">
        {t('ask.link', { name: toFirstName(page) })}
      </a>
      <StartDock today={today} hasExercises={hasExercises} half={half} />
    </>
  )
}
