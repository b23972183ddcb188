import ical, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { logCheckIn } from '@/lib/adherence/mutations'
import { reopenPlan } from '@/lib/adherence/stop/mutations'
import { arrangeLog, now, toDayCheckIn } from '@/lib/adherence/testing/arrange-log'
import { InputError, TooManyError } from '@/lib/errors'
import { openShare } from '@/lib/share/open-share'
import { newLinkToken } from '@/lib/share/token'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createRedFlagClosing, createScreening } from '@/prisma/factories/screening'
import { usualTimes } from '../slot-times'
import { endFeed, keepFeed } from './mutations'
import { findFeed, openCalendarFile, openFeed } from './queries'

const choice = { times: usualTimes, timeZone: 'America/New_York', withLink: false }
let addresses = 0

async function arrange() {
  const given = await arrangeLog()
  const facts = { address: `198.51.100.${++addresses}`, now }
  const share = await openShare(given.token, facts)
  if (!share) throw new Error('The link is live.')
  const { token: feedToken } = await keepFeed(share, choice, now)
  if (!feedToken) throw new Error('A new address has a token.')
  const ask = (at = now) => openFeed(feedToken, { ...facts, now: at })
  const where = { clinicId: given.clinic.id }
  return { ...given, opened: share, facts, feedToken, ask, where }
}

function entries(text: string | null): VEvent[] {
  return Object.values(ical.sync.parseICS(text ?? '')).filter((part) => part?.type === 'VEVENT') as VEvent[]
}

describe('the calendar of a link', () => {
  it('has the reminders at the patient’s time, by a token of its own that stands nowhere readable', async () => {
    const { ask, token, feedToken, where, facts } = await arrange()
    const text = await ask()
    expect(entries(text)).toHaveLength(1)
    expect(entries(text)[0]?.start.toISOString()).toBe('2026-11-22T13:00:00.000Z')
    expect(text).not.toContain(token)
    expect(text).not.toMatch(/Tomas|bridge|hip/i)
    const row = await ownerDatabase().calendarFeed.findFirstOrThrow({ where })
    for (const bytes of [row.tokenHash, row.tokenSealed])
      expect(Buffer.from(bytes).includes(feedToken)).toBe(false)
    expect(await openShare(feedToken, facts)).toBeNull()
    expect(await openFeed(token, facts)).toBeNull()
  })

  it('is the same letter by letter until something changes', async () => {
    const { ask, opened, plan, member } = await arrange()
    const before = await ask()
    expect(await ask(new Date(now.getTime() + 3 * 3_600_000))).toBe(before)
    const content = toContent([{ id: 'bridge-line', slug: 'bridge', dosage: { reps: 10, perDay: 2 } }])
    const frozen = toFrozen(content, { versionNumber: 2, publishedOn: '2026-11-22' })
    await createPlanVersion({ plan: { ...plan, content }, memberId: member.id, number: 2, frozen })
    const [was, after] = [entries(before), entries(await ask())]
    expect(after).toHaveLength(2)
    expect(after[0]?.uid).toBe(was[0]?.uid)
    expect(Number(after[0]?.sequence)).toBe(Number(was[0]?.sequence) + 1)
    await keepFeed(opened, { ...choice, times: { ...usualTimes, morning: '06:30' } }, now)
    const moved = entries(await ask())
    expect(moved[0]?.start.toISOString()).toBe('2026-11-22T11:30:00.000Z')
    expect(Number(moved[0]?.sequence)).toBe(Number(after[0]?.sequence) + 1)
  })

  it('tells where the page is only when the patient wants that', async () => {
    const { ask, opened, token, feedToken } = await arrange()
    await keepFeed(opened, { ...choice, withLink: true }, now)
    expect(await ask()).toContain(`/s/${token}`)
    expect(await ask()).not.toContain(feedToken)
  })

  it('is emptied when it is taken back, and a new one has another address', async () => {
    const { ask, opened, feedToken, facts, share, where } = await arrange()
    await endFeed(opened, now)
    expect(await findFeed(share)).toBeNull()
    const empty = await ask()
    expect([entries(empty), empty?.startsWith('BEGIN:VCALENDAR')]).toEqual([[], true])
    const { token: another } = await keepFeed(opened, choice, now)
    expect(another).not.toBe(feedToken)
    expect(entries(await ask())).toEqual([])
    expect(entries(await openFeed(another ?? '', facts))).toHaveLength(1)
    const kinds = await ownerDatabase().auditEvent.findMany({
      where: { ...where, kind: { startsWith: 'calendar' } },
      orderBy: { at: 'asc' },
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(['calendar-made', 'calendar-ended', 'calendar-made'])
  })

  it('stays one address when two phones ask at the same moment', async () => {
    const { opened, share } = await arrange()
    await endFeed(opened, now)
    const made = await Promise.all([1, 2, 3].map(() => keepFeed(opened, choice, now)))
    expect(new Set(made.map(({ token }) => token)).size).toBe(1)
    expect((await findFeed(share))?.token).toBe(made[0]?.token)
  })

  it('is emptied when the link ends, or plan or patient are archived', async () => {
    const { ask, plan, patient, where } = await arrange()
    const byId = (id: string) => ({ where: { clinicId_id: { ...where, id } } })
    await ownerDatabase().plan.update({ ...byId(plan.id), data: { archivedAt: now } })
    expect(entries(await ask())).toEqual([])
    await ownerDatabase().plan.update({ ...byId(plan.id), data: { archivedAt: null } })
    await ownerDatabase().patient.update({ ...byId(patient.id), data: { archivedAt: now } })
    expect(entries(await ask())).toEqual([])
    await ownerDatabase().patient.update({ ...byId(patient.id), data: { archivedAt: null } })
    expect(entries(await ask())).toHaveLength(1)
    await ownerDatabase().shareLink.updateMany({ where, data: { revokedAt: now } })
    expect(entries(await ask())).toEqual([])
  })

  it('is silent while the plan is stopped, and comes back when it is open again', async () => {
    const { ask, share, scope, plan, token, facts } = await arrange()
    await logCheckIn(share, toDayCheckIn({ pain: 8 }), now)
    expect(entries(await ask())).toEqual([])
    expect(entries(await openCalendarFile(token, facts, choice))).toEqual([])
    await reopenPlan(scope, plan.id, new Date(now.getTime() + 1000))
    expect(entries(await ask())).toHaveLength(1)
  })

  it('is silent while a red flag closes the plan', async () => {
    const { ask, patient, user } = await arrange()
    await createScreening({ patient, userId: user.id, rows: { RF05: 'yes' } })
    expect(entries(await ask())).toEqual([])
    await createRedFlagClosing({ patient, userId: user.id })
    expect(entries(await ask())).toHaveLength(1)
  })

  it('knows nothing of a token that never was one, and lets nobody guess', async () => {
    const facts = { address: '203.0.113.99', now }
    expect(await openFeed(newLinkToken(), facts)).toBeNull()
    const guess = async () => {
      for (let tries = 0; tries < 100; tries += 1) await openFeed(newLinkToken(), facts)
    }
    await expect(guess()).rejects.toThrow(TooManyError)
  })

  it('is refused after it was taken back fifty times', async () => {
    const { opened } = await arrange()
    const again = async () => {
      for (let times = 0; times < 60; times += 1) {
        await endFeed(opened, now)
        await keepFeed(opened, choice, now)
      }
    }
    await expect(again()).rejects.toThrow(InputError)
  })
})

describe('the calendar file of a link', () => {
  it('begins today and is followed by nothing but a later file', async () => {
    const { token, facts } = await arrange()
    const text = await openCalendarFile(token, facts, { ...choice, timeZone: 'Australia/Sydney' })
    expect(entries(text)[0]?.start.toISOString()).toBe('2026-11-22T21:00:00.000Z')
    expect(await openCalendarFile(newLinkToken(), facts, choice)).toBeNull()
  })
})
