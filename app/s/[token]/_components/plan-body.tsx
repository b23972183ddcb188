'use client'
import { use } from 'react'
import { MayAsk } from '@/app/_patient/ask-link'
import { FollowDay } from '@/app/_patient/follow-link'
import { HelpBox } from '@/app/_patient/help-box'
import { Kept } from '@/app/_patient/kept'
import { PainRules } from '@/app/_patient/pain-rules'
import { PlanFacts } from '@/app/_patient/plan-facts'
import { PlanSections } from '@/app/_patient/plan-sections'
import type { DayBody } from '@/lib/adherence/check-in'
import type { ClosedPage } from '@/lib/share/closed-page'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { AskDoor } from '../_ask/ask-door'
import { toAsking } from '../_ask/asking'
import { FollowBarred, FollowDoor, toFollowing } from '../_follow/follow-door'
import { MeasuresDoor } from '../_measures/measures-door'
import { Reminders } from '../_reminders/reminders'
import { ChangedNotice } from './changed-notice'
import { CheckInView } from './check-in-view'
import { ClinicMessages } from './clinic-messages'
import { ClosedView } from './closed-view'
import { FormNotice } from './form-notice'
import type { FormSaid } from './form-said'
import { LanguageLinks, type OtherLanguage } from './language-links'
import { NetworkLine } from './network-line'
import { NetworkNotes } from './network-notes'
import { PlainForms } from './plain-forms'
import { type Reading, ReadingSettings } from './reading-settings'
import { StartDock } from './start-dock'
import { StoppedView } from './stopped-view'
import { TodayPage } from './today-page'
import type { useClock } from './use-clock'
import { useLineActs } from './use-line-acts'
import { usePlace } from './use-place'
import type { useToday } from './use-today'
import { WrittenNotes } from './written-notes'

/** Today and the check-in: one after the other without a script, one at a time with it. */
export function PlanBody({
  page,
  closed,
  languages,
  patientDay,
  clock,
  reading,
  action,
  shareLinkId,
  formId,
  said,
}: {
  page: SharedPlan
  closed: ClosedPage | null
  languages: readonly OtherLanguage[]
  patientDay: ReturnType<typeof useToday>
  clock: ReturnType<typeof useClock>
  reading: Reading
  action: string
  shareLinkId: string
  formId: string
  said: FormSaid | null
}) {
  const place = usePlace()
  const plain = use(PlainForms)
  const { log, today, stop, isChanged, news, questions, messages, newMessage } = patientDay
  const { day, daytime, running } = clock
  const inCheckIn = place === 'check-in'
  const following = running ? toFollowing(place) : null
  const isOpen = !closed && stop.kind !== 'stopped'
  const mayFollow = running && isOpen
  const asking = running ? toAsking(place) : null
  const isAway = inCheckIn || asking !== null || place === 'measures' || (following !== null && mayFollow)
  const saveDay = (body: DayBody) => log.add(day, body)
  const form = { action, formId, day }
  const notes = { page, action, questions, messages }
  const { tick, more, draw, told } = useLineActs(log.add, form)

  return (
    <>
      {following &&
        (mayFollow ? (
          <FollowDoor
            key={place}
            page={page}
            today={today}
            half={stop.kind === 'half'}
            lineId={following.lineId}
            shareLinkId={shareLinkId}
            day={day}
            isChanged={isChanged}
            add={(body, itemId) => log.add(day, body, itemId)}
          />
        ) : (
          <FollowBarred shareLinkId={shareLinkId} />
        ))}
      <div className="reading-page" hidden={running && isAway} id="today">
        <header className="reading-top">
          <span>{page.clinic.name}</span>
          <LanguageLinks languages={languages} />
          {running && <ReadingSettings reading={reading} />}
        </header>
        <main>
          <FollowDay value={mayFollow ? day : null}>
            <MayAsk value={true}>
              <FormNotice said={said} />
              {closed ? (
                <ClosedView page={page} closed={closed} />
              ) : stop.kind === 'stopped' ? (
                <StoppedView page={page} stop={stop} today={today} {...form} tick={tick} save={saveDay} />
              ) : (
                <TodayPage
                  page={page}
                  patientDay={patientDay}
                  daytime={daytime}
                  form={{ ...form, save: saveDay }}
                  {...{ tick, more, draw }}
                />
              )}
              <StartDock
                today={today}
                isOpen={isOpen && page.exercises.length > 0}
                half={stop.kind === 'half'}
              >
                <NetworkLine log={log} isChanged={isChanged} newMessage={newMessage} />
              </StartDock>
              {isOpen && <Reminders action={action} page={page} />}
              <ClinicMessages
                page={page}
                messages={messages}
                shownAnswers={new Set(questions.map(({ id }) => id))}
              />
              <WrittenNotes {...notes} id="written" />
              {!closed && <PlanSections page={page} />}
            </MayAsk>
          </FollowDay>
        </main>
        <aside>
          <Kept name="aside">
            <PainRules rule={page.painRule} />
            <HelpBox page={page} />
            <PlanFacts page={page} keptAt={action.replace(/^\/api(.*)check-ins$/, '$1kept')} />
          </Kept>
          <NetworkNotes log={log} page={page}>
            {isChanged && <ChangedNotice news={news} />}
          </NetworkNotes>
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
          before={today.painBefore}
          questions={questions}
          messages={messages}
          waits={log.waits}
          allDone={today.due.length > 0 && today.left + today.later === 0}
          alone={running && inCheckIn}
          save={saveDay}
        />
      </div>
      {running && (
        <AskDoor
          {...form}
          page={page}
          asking={asking}
          answerTime={patientDay.answerTime}
          questions={questions}
          save={saveDay}
        >
          <WrittenNotes {...notes} id="written-asked" />
        </AskDoor>
      )}
      {running && <MeasuresDoor isOpen={place === 'measures'} {...patientDay.measures} {...form} log={log} />}
      <noscript>{plain}</noscript>
    </>
  )
}
