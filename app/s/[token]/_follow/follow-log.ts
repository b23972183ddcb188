import type { Reason } from '@/lib/adherence/answers'
import type { CheckInBody, DayBody } from '@/lib/adherence/check-in'
import { toBoxBody } from '@/lib/adherence/to-box-body'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'

export type FollowLogGiven = {
  page: SharedPlan
  today: Today
  shareLinkId: string
  /** The patient's day. */
  day: string
  add: (body: CheckInBody, itemId?: string) => void
  close: () => void
}

/** What a session tells the page, and what it needs of it. */
export type FollowLog = Pick<FollowLogGiven, 'page' | 'shareLinkId' | 'day' | 'close'> & {
  markDone: (lineId: string) => void
  /** Of the time of day that is next: done in part, or not, and why. */
  markLeft: (lineId: string, result: 'partly' | 'not', reason: Reason) => void
  /** Whether there is a time of day of which nothing was said yet. */
  canBePart: (lineId: string) => boolean
  saveDay: (body: DayBody) => void
  savePain: (pain: number) => void
}

/** The log of a session, from what the page knows of the day. */
export function toFollowLog({ page, today, shareLinkId, day, add, close }: FollowLogGiven): FollowLog {
  const find = (lineId: string): TodayLine | undefined =>
    [...today.due, ...today.notDue, ...today.resting].find(({ line }) => line.id === lineId)
  const nextBox = (lineId: string) => find(lineId)?.boxes.find(({ result }) => result === null)
  return {
    page,
    shareLinkId,
    day,
    close,
    markDone(lineId) {
      const box = nextBox(lineId)
      if (box) add(toBoxBody(box.slot, { result: 'done' }), lineId)
    },
    markLeft(lineId, result, reason) {
      const box = nextBox(lineId)
      if (box) add(toBoxBody(box.slot, { result, reason }), lineId)
    },
    canBePart: (lineId) => nextBox(lineId) !== undefined,
    saveDay: (body) => add(body),
    savePain: (pain) => add({ about: 'day', pain }),
  }
}
