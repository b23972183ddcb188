import { type AnswerTime, answerTimes } from '@/lib/clinic/answer-time'
import { dayIn } from '@/lib/day'
import { askedMeasuresSchema } from '@/lib/measures/link/asked-measure'
import type { LinkMeasureRows } from '@/lib/measures/link/link-measure'
import type { OpenLine } from '@/lib/patient/screening/patient-screening'
import { type SaidRow, toOpenLines, toRedFlagDone, toScreening } from '@/lib/patient/screening/read-rows'
import type { Flag } from '@/lib/safety/flag'
import { emptyFacts, patientFactsSchema } from '@/lib/safety/patient-facts'
import type { LinkPageRows } from '@/lib/share/open-share'
import { askedSchema, checkInBodySchema } from '../check-in'
import { type LoggedCheckIn, withoutNotes } from '../logged-check-in'
import { type ReadMessage, toMessage, toReached } from '../message/message'
import type { WrittenQuestion } from '../written-question'

/** What was logged and written of a link's plan, as its page shows it. */
export type PageRows = {
  checkIns: LoggedCheckIn[]
  reopenings: string[]
  questions: WrittenQuestion[]
  messages: ReadMessage[]
  /** When the clinic says that it answers; null where it says nothing. */
  answerTime: AnswerTime | null
}

/** What plinth_read_link_page makes; an instant is a text. */
type Rows = {
  linkMeasures: { asked: unknown; setAt: string } | null
  scoreDays: LinkMeasureRows['scores']
  answerTime: string | null
  facts: unknown
  screenings: { id: string; answers: unknown; askedAt: string; askedByUserId: string }[]
  closings: { code: string; outcome: string; note: string; onDay: string | null; closedAt: string }[]
  saidFlags: { planId: string; raisedAt: string; detail: unknown; reopenedAt: string | null }[]
  checkIns: (Omit<LoggedCheckIn, 'body' | 'receivedAt'> & { receivedAt: string; body: unknown })[]
  reopenings: string[]
  questions: {
    checkInId: string
    raisedAt: string
    localDate: string
    seenAt: string | null
    note: unknown
    asked: unknown
    version: number
  }[]
  messages: {
    id: string
    planId: string
    revision: number
    body: unknown
    answersCheckInId: string | null
    writtenAt: string
    by: string
  }[]
}

/**
 * The rows of a link's page as the rest of the program knows them, with the flags that are known of the patient and the
 * red flags that are open. `since`: the ISO day of the oldest question that is shown. Pure.
 */
export function toPageRows(
  { rows, timeZone }: Pick<LinkPageRows, 'rows' | 'timeZone'>,
  { since, now }: { since: string; now: Date },
): PageRows & { known: readonly Flag[]; open: OpenLine[]; asked: LinkMeasureRows } {
  const { facts, screenings, closings, saidFlags, checkIns, reopenings, questions, messages } = rows as Rows
  const { answerTime, linkMeasures, scoreDays } = rows as Rows
  return {
    known: (facts ? patientFactsSchema.parse(facts) : emptyFacts).flags,
    open: toOpenLines(
      screenings.map((row) => toScreening({ ...row, askedAt: new Date(row.askedAt) }, '')),
      closings.map((row) => toRedFlagDone({ ...row, ...toDates(row) }, '')),
      saidFlags.map(toSaid),
      (at) => dayIn(new Date(at), timeZone),
    ),
    checkIns: checkIns.map(toLogged).map(withoutNotes),
    asked: {
      asked: linkMeasures ? askedMeasuresSchema.parse(linkMeasures.asked) : [],
      setOn: dayIn(linkMeasures ? new Date(linkMeasures.setAt) : now, timeZone),
      scores: scoreDays,
    },
    reopenings: reopenings.map(toIso),
    answerTime: answerTimes.find((time) => time === answerTime) ?? null,
    questions: questions.filter(({ localDate }) => localDate >= since).flatMap(toQuestion),
    messages: toReached(
      messages
        .flatMap((row) => toMessage({ ...row, writtenAt: new Date(row.writtenAt) }, row.by, now) ?? [])
        .sort((a, b) => b.reachesAt.localeCompare(a.reachesAt)),
    ),
  }
}

function toDates({ onDay, closedAt }: Rows['closings'][number]) {
  return { onDay: onDay === null ? null : new Date(onDay), closedAt: new Date(closedAt) }
}

function toSaid({ planId, detail, raisedAt, reopenedAt }: Rows['saidFlags'][number]): SaidRow {
  return {
    planId,
    detail,
    raisedAt: new Date(raisedAt),
    reopenedAt: reopenedAt === null ? null : new Date(reopenedAt),
  }
}

function toLogged({ body, loggedAt, receivedAt, ...row }: Rows['checkIns'][number]): LoggedCheckIn {
  return {
    ...row,
    loggedAt: toIso(loggedAt),
    receivedAt: toIso(receivedAt),
    body: checkInBodySchema.parse(body),
  }
}

function toQuestion(row: Rows['questions'][number]): WrittenQuestion[] {
  const { checkInId, raisedAt, seenAt, note, asked, version } = row
  if (typeof note !== 'string') return []
  return [
    {
      id: checkInId,
      at: toIso(raisedAt),
      text: note,
      asked: asked === null ? null : askedSchema.parse(asked),
      version,
      seenAt: seenAt === null ? null : toIso(seenAt),
    },
  ]
}

function toIso(instant: string): string {
  return new Date(instant).toISOString()
}
