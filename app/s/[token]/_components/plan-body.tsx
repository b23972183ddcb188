'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { HelpBox } from '@/app/_patient/help-box'
import { PainRules } from '@/app/_patient/pain-rules'
import { PlanFacts } from '@/app/_patient/plan-facts'
import { PlanSections } from '@/app/_patient/plan-sections'
import { TodayView } from '@/app/_patient/today-view'
import { toItemBody } from '@/lib/adherence/to-item-body'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import type { useCheckIns } from '../_log/use-check-ins'
import { CheckInView } from './check-in-view'
import { NetworkLine } from './network-line'
import { type Reading, ReadingSettings } from './reading-settings'
import { StartDock } from './start-dock'
import { TickForm } from './tick-form'
import { UpdatedLine } from './updated-line'
import type { useClock } from './use-clock'
import { usePlace } from './use-place'

/** Today and the check-in: one after the other without a script, one at a time with it. */
export function PlanBody({
  page,
  today,
  clock,
  log,
  reading,
  action,
  formId,
}: {
  page: SharedPlan
  today: Today
  clock: ReturnType<typeof useClock>
  log: ReturnType<typeof useCheckIns>
  reading: Reading
  action: string
  formId: string
}) {
  const t = useTranslations('share')
  const place = usePlace()
  const [told, setTold] = useState('')
  const { day, daytime, running } = clock
  const inCheckIn = place === 'check-in'

  function mark({ line, of }: TodayLine, times: number) {
    log.add(day, toItemBody(times, of), line.id)
    setTold(t(times > 0 ? 'tick.marked' : 'tick.unmarked', { name: line.title }))
  }

  return (
    <>
      <div className="p-page" hidden={running && inCheckIn} id="today">
        <header className="p-top">
          <span>{page.clinic.name}</span>
          {running && <ReadingSettings reading={reading} />}
        </header>
        <main>
          <NetworkLine log={log} clinic={page.clinic.name} />
          <TodayView
            page={page}
            today={today}
            daytime={daytime}
            tick={(line) => (
              <TickForm todayLine={line} action={action} day={day} formId={formId} mark={mark} />
            )}
          >
            <UpdatedLine page={page} />
          </TodayView>
          {page.exercises.length > 0 && (
            <a className="p-link" href="#check-in">
              {today.dayWord ? t('checkIn.change') : t('checkIn.go')}
            </a>
          )}
          <StartDock today={today} hasExercises={page.exercises.length > 0} />
          <PlanSections page={page} />
        </main>
        <aside>
          <PainRules hasNerveGlide={page.hasNerveGlide} />
          <HelpBox page={page} />
          <PlanFacts page={page} />
        </aside>
        <p className="p-hidden" role="status">
          {told}
        </p>
      </div>
      <div className="p-page" data-narrow hidden={running && !inCheckIn} role={running ? 'main' : undefined}>
        <CheckInView
          page={page}
          action={action}
          checkInId={formId}
          day={day}
          said={today.dayWord}
          waiting={log.waiting > 0}
          allDone={today.due.length > 0 && today.next === null}
          alone={running && inCheckIn}
          save={(body) => log.add(day, body)}
        />
      </div>
    </>
  )
}
