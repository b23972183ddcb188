import type { CheckInBody, DayBody } from '@/lib/adherence/check-in'
import { toItemBody } from '@/lib/adherence/to-item-body'
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
  markPart: (lineId: string) => void
  /** Whether a part of it can be said: not of what is done several times a day, or was done. */
  canBePart: (lineId: string) => boolean
  saveDay: (body: DayBody) => void
  savePain: (pain: number) => void
}

/** The log of a session, from what the page knows of the day. */
export function toFollowLog({ page, today, shareLinkId, day, add, close }: FollowLogGiven): FollowLog {
  const find = (lineId: string): TodayLine | undefined =>
    [...today.due, ...today.notDue, ...today.resting].find(({ line }) => line.id === lineId)
  return {
    page,
    shareLinkId,
    day,
    close,
    markDone(lineId) {
      const line = find(lineId)
      if (line && !line.isDone) add(toItemBody(line.times + 1, line.of), lineId)
    },
    markPart: (lineId) => add({ about: 'item', result: 'partly' }, lineId),
    canBePart(lineId) {
      const line = find(lineId)
      return line?.of === 1 && line.times === 0
    },
    saveDay: (body) => add(body),
    savePain: (pain) => add({ about: 'day', pain }),
  }
}
