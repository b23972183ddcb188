import { randomUUID } from 'node:crypto'
import type { CheckInBody } from '@/lib/adherence/check-in'
import { toScheduledItems } from '@/lib/adherence/schedule'
import { addDays } from '@/lib/day'
import type { Prisma } from '@/lib/db/generated/client'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toSchedule } from '@/lib/plan/frozen/to-schedule'
import type { DemoPlan } from './demo-patients'

type Version = { id: string; frozen: FrozenPlan }
type Link = { clinicId: string; planId: string; shareLinkId: string }
type Row = Prisma.CheckInCreateManyInput

/** What the patient logged from the first day to the last of the log, on the version they had on that day. */
export function toDemoLog(
  plan: DemoPlan,
  versions: readonly Version[],
  { link, startDate, now }: { link: Link; startDate: string; now: Date },
): Row[] {
  const days = [...plan.log].map((letter, index) => ({ letter, date: addDays(startDate, index), index }))
  const logged = days.filter(({ letter }) => letter !== '.')
  return logged.flatMap(({ letter, date, index }, nth) => {
    const version = versions.findLast(({ frozen }) => frozen.publishedOn <= date)
    if (!version) return []
    const at = toEvening(date, now)
    const toRow = (body: CheckInBody, itemId?: string): Row => ({
      ...link,
      id: randomUUID(),
      versionId: version.id,
      itemId: itemId ?? null,
      localDate: new Date(date),
      loggedAt: at,
      receivedAt: at,
      body,
    })
    const lines = toScheduledItems(toSchedule(version.frozen))
    const done = letter === 'f' ? lines : lines.slice(0, Math.ceil(lines.length / 2))
    const over = <Value>(values: readonly Value[]) =>
      values[Math.floor((nth * values.length) / logged.length)]
    const pain = over(plan.pain)
    const effort = over(plan.effort ?? [])
    const last = index === plan.log.length - 1
    const day: CheckInBody = {
      about: 'day',
      amount: letter === 'f' ? 'all' : 'some',
      ...(pain === undefined ? {} : { pain }),
      ...(effort === undefined ? {} : { effort }),
      ...(last && plan.note ? { note: plan.note } : {}),
    }
    return [...done.map(({ itemId }) => toRow({ about: 'item', result: 'done' }, itemId)), toRow(day)]
  })
}

/** Early evening in New England, but not after the present. */
function toEvening(date: string, now: Date): Date {
  return new Date(Math.min(Date.parse(`${date}T22:40:00Z`), now.getTime() - 35 * 60_000))
}
