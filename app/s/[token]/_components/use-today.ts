'use client'
import type { Daytime } from '@/app/_patient/today-view'
import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import type { ReadMessage } from '@/lib/adherence/message/message'
import { withRemarks } from '@/lib/adherence/message/with-remarks'
import { stopState } from '@/lib/adherence/stop/stop-state'
import { toToday } from '@/lib/adherence/to-today'
import type { WrittenQuestion } from '@/lib/adherence/written-question'
import type { AnswerTime } from '@/lib/clinic/answer-time'
import type { Slot } from '@/lib/dosage/slot'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { type CheckInLog, useCheckIns } from '../_log/use-check-ins'
import { useOpened } from '../_log/use-opened'
import { usePageNow } from '../_log/use-page-now'
import { useMeasures } from '../_measures/use-measures'
import type { useClock } from './use-clock'
import { useHeldMessages } from './use-held-messages'

/** The last time of day that has come by a part of the day. */
const slotBy: Record<Daytime, Slot> = { morning: 'morning', afternoon: 'midday', evening: 'bedtime' }

/** What the server knew when it made the page. */
export type Known = {
  checkIns: readonly LoggedCheckIn[]
  reopenings: readonly string[]
  questions: readonly WrittenQuestion[]
  messages: readonly ReadMessage[]
  answerTime: AnswerTime | null
  measures: readonly LinkMeasure[]
}

/**
 * The patient's day on this device: what the server knew, what it learned since from other devices, and what was marked
 * here, put together; and whether the plan is stopped or was changed.
 */
export function useToday(
  page: SharedPlan,
  {
    token,
    shareLinkId,
    known,
    servedAt,
    clock: { day, daytime },
  }: {
    token: string
    shareLinkId: string
    known: Known
    servedAt: string
    clock: ReturnType<typeof useClock>
  },
) {
  const log = useCheckIns(token, shareLinkId)
  const { kept, end } = log
  const shown = { version: page.versionNumber, language: page.locale }
  const now = usePageNow(token, { ...shown, day, kept, end, shareLinkId, servedAt })
  useOpened(token)
  // The server's own copy of a check-in comes last and counts: it says when it was received.
  const all = [...log.marked, ...known.checkIns, ...(now?.checkIns ?? [])]
  const checkIns = lastOfEach(all)
  const messages = now?.messages ?? known.messages
  const { held, added } = useHeldMessages(messages)
  const remarked = withRemarks(page, held)
  // What the phone heard last is kept without them.
  const questions = toQuestions(log, lastOfEach([...known.questions, ...(now?.questions ?? [])]))
  return {
    log,
    page: remarked,
    messages,
    answerTime: known.answerTime,
    measures: useMeasures(known.measures ?? [], day, log.answered),
    today: toToday(remarked, checkIns, day, slotBy[daytime]),
    checkIns,
    questions,
    /** Where on the page a message stands that came since; null without one. */
    newMessage: added && (questions.some(({ id }) => id === added.answers) ? 'written' : 'messages'),
    stop: stopState(checkIns, now?.reopenings ?? known.reopenings, day),
    isChanged: now !== null && now.version > page.versionNumber,
    news: now?.news ?? null,
  }
}

/** Of each id the last one. */
function lastOfEach<Kind extends { id: string }>(all: readonly Kind[]): Kind[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** What the server knows, and before it what this device still holds or has just sent; newest first. */
function toQuestions(
  { marked, written, waits }: CheckInLog,
  known: readonly WrittenQuestion[],
): WrittenQuestion[] {
  const isKnown = ({ id }: { id: string }) => known.some((question) => question.id === id)
  const own = [
    ...marked.filter(({ receivedAt }) => !receivedAt).map((one) => ({ ...one, waiting: waits ?? 'sending' })),
    ...written.filter((one) => !isKnown(one)),
  ]
  const said = own.flatMap(({ id, loggedAt, body, ...rest }) =>
    body.about === 'day' && body.note
      ? [
          {
            id,
            at: loggedAt,
            text: body.note,
            asked: body.asked ?? null,
            seenAt: null,
            ...('waiting' in rest ? { waiting: rest.waiting } : {}),
          },
        ]
      : [],
  )
  return [...said, ...known].sort((a, b) => b.at.localeCompare(a.at))
}
