'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { HelpBox } from '@/app/_patient/help-box'
import { PainRules } from '@/app/_patient/pain-rules'
import { PlanFacts } from '@/app/_patient/plan-facts'
import { PlanSections } from '@/app/_patient/plan-sections'
import type { DayBody } from '@/lib/adherence/check-in'
import { toItemBody } from '@/lib/adherence/to-item-body'
import type { TodayLine } from '@/lib/adherence/to-today'
import type { ClosedPage } from '@/lib/share/closed-page'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { Reminders } from '../_reminders/reminders'
import { ChangedNotice } from './changed-notice'
import { CheckInView } from './check-in-view'
import { ClinicMessages } from './clinic-messages'
import { ClosedView } from './closed-view'
import type { FormSaid } from './form-said'
import { NetworkLine } from './network-line'
import { type Reading, ReadingSettings } from './reading-settings'
import { StoppedView } from './stopped-view'
import { TickForm } from './tick-form'
import { TodayPage } from './today-page'
import type { useClock } from './use-clock'
import { usePlace } from './use-place'
import type { useToday } from './use-today'
import { WrittenNotes } from './written-notes'

/** Today and the check-in: one after the other without a script, one at a time with it. */
export function PlanBody({
  page,
  closed,
  patientDay,
  clock,
  reading,
  action,
  formId,
  said,
}: {
  page: SharedPlan
  closed: ClosedPage | null
  patientDay: ReturnType<typeof useToday>
  clock: ReturnType<typeof useClock>
  reading: Reading
  action: string
  formId: string
  said: FormSaid | null
}) {
  const t = useTranslations('share')
  const place = usePlace()
  const [told, setTold] = useState('')
  const { log, today, stop, isChanged, news, questions, messages } = patientDay
  const { day, daytime, running } = clock
  const inCheckIn = place === 'check-in'
  const saveDay = (body: DayBody) => log.add(day, body)
  const form = { action, formId, day }

  function mark({ line, of }: TodayLine, times: number) {
    log.add(day, toItemBody(times, of), line.id)
    setTold(t(times > 0 ? 'tick.marked' : 'tick.unmarked', { name: line.title }))
  }
  const tick = (line: TodayLine) => <TickForm todayLine={line} {...form} mark={mark} />

  return (
    <>
      <div className="reading-page" hidden={running && inCheckIn} id="today">
        <header className="reading-top">
          <span>{page.clinic.name}</span>
          {running && <ReadingSettings reading={reading} />}
        </header>
        <main>
          <NetworkLine log={log} page={page} said={said} />
          {isChanged && <ChangedNotice news={news} />}
          {closed ? (
            <ClosedView page={page} closed={closed} />
          ) : stop.kind === 'stopped' ? (
            <StoppedView page={page} stop={stop} today={today} {...form} tick={tick} save={saveDay} />
          ) : (
            <TodayPage page={page} patientDay={patientDay} daytime={daytime} tick={tick} />
          )}
          {!closed && stop.kind !== 'stopped' && <Reminders action={action} page={page} />}
          <ClinicMessages
            page={page}
            messages={messages}
            shownAnswers={new Set(questions.map(({ id }) => id))}
          />
          <WrittenNotes questions={questions} messages={messages} id="written" />
          {!closed && <PlanSections page={page} />}
        </main>
        <aside>
          <PainRules rule={page.painRule} />
          <HelpBox page={page} />
          <PlanFacts page={page} />
        </aside>
        <p className="reading-hidden" role="status">
          {told}
        </p>
      </div>
      <div
        className="reading-page"
        data-narrow
        hidden={running && !inCheckIn}
        role={running ? 'main' : undefined}
      >
        <CheckInView
          page={page}
          action={action}
          checkInId={formId}
          day={day}
          said={today.dayWord}
          questions={questions}
          messages={messages}
          waiting={log.waiting > 0}
          allDone={today.due.length > 0 && today.next === null}
          alone={running && inCheckIn}
          save={saveDay}
        />
      </div>
    </>
  )
}
