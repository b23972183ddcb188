import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { logCheckIn } from '@/lib/adherence/mutations'
import { reopenPlan } from '@/lib/adherence/stop/mutations'
import { arrangeLog, toCheckIn, toDayCheckIn } from '@/lib/adherence/testing/arrange-log'
import { requireSecret } from '@/lib/auth/secret'
import { openShare } from '@/lib/share/open-share'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createScreening } from '@/prisma/factories/screening'
import { usualTimes } from '../slot-times'
import { nearby, PushService } from '../testing/push-service'
import { forgetPhone, keepPhone } from './mutations/keep-phone'
import { remindClinic } from './mutations/remind-clinic'
import { toVapidKeys } from './vapid-keys'

/** A Sunday; the plan's exercise is due every day. */
const before = new Date('2026-11-22T06:00:00Z')
const at = (time: string, day = '2026-11-22') => new Date(`${day}T${time}:00Z`)
const quiet = { from: '21:00', to: '07:00' }
const choice = { times: usualTimes, timeZone: 'UTC', quiet, againAfter: 3 as const }

let service: PushService
beforeAll(async () => {
  service = await PushService.start(toVapidKeys(requireSecret()).publicKey)
})
afterAll(() => service.stop())
beforeEach(() => {
  service.pushed.length = 0
  service.answers.clear()
  expect(service.faults).toEqual([])
})

async function arrange() {
  const given = await arrangeLog()
  const share = await openShare(given.token, { address: '192.0.2.9', now: before })
  if (!share) throw new Error('The link is live.')
  const target = service.subscribe()
  await keepPhone(share, { target, choice }, before)
  const clinicId = given.clinic.id
  const remind = (now: Date, most = 100) => remindClinic({ clinicId }, { now, most, reach: nearby })
  const phones = () => ownerDatabase().pushSubscription.findMany({ where: { clinicId } })
  const texts = () => service.pushed.map(({ text }) => JSON.parse(text).kind)
  const path = new URL(target.endpoint).pathname
  return { ...given, opened: share, target, path, remind, phones, texts, clinicId }
}

describe('remindClinic', () => {
  it('sends what only the browser can read, and nothing in it is about anybody', async () => {
    const { remind, path, texts } = await arrange()
    expect(await remind(at('07:59'))).toBe(0)
    await remind(at('08:15'))
    expect(service.faults).toEqual([])
    expect(service.pushed).toMatchObject([
      { path, text: '{"kind":"time"}', headers: { ttl: '7200', topic: 'reminder', urgency: 'normal' } },
    ])
    await remind(at('08:20'))
    expect(texts()).toEqual(['time'])
  })

  it('reminds again once, and only while nothing was logged that day', async () => {
    const first = await arrange()
    await first.remind(at('08:15'))
    await first.remind(at('11:16'))
    await first.remind(at('14:30'))
    expect(first.texts()).toEqual(['time', 'again'])
    service.pushed.length = 0
    const other = await arrange()
    await other.remind(at('08:15'))
    await logCheckIn(
      other.share,
      toDayCheckIn({ pain: 2 }, { loggedAt: at('09:00').toISOString() }),
      at('09:00'),
    )
    await other.remind(at('11:16'))
    expect(other.texts()).toEqual(['time'])
  })

  it('is silent when all is done, on a day of rest, stopped, closed, and after the link has ended', async () => {
    const done = await arrange()
    await logCheckIn(done.share, toCheckIn({ loggedAt: at('07:00').toISOString() }), at('07:30'))
    await done.remind(at('08:15'))
    const resting = await arrange()
    const item = { id: 'bridge-line', slug: 'bridge', dosage: { reps: 10, weekdays: ['mon' as const] } }
    const content = toContent([item])
    const frozen = toFrozen(content, { versionNumber: 2, publishedOn: '2026-11-20' })
    await createPlanVersion({ plan: resting.plan, memberId: resting.member.id, number: 2, frozen })
    await resting.remind(at('08:15'))
    const stopped = await arrange()
    await logCheckIn(
      stopped.share,
      toDayCheckIn({ pain: 8 }, { loggedAt: at('07:00').toISOString() }),
      at('07:30'),
    )
    await stopped.remind(at('08:15'))
    const closed = await arrange()
    await createScreening({ patient: closed.patient, userId: closed.user.id, rows: { RF05: 'yes' } })
    await closed.remind(at('08:15'))
    const ended = await arrange()
    await ownerDatabase().shareLink.updateMany({
      where: { clinicId: ended.clinicId },
      data: { revokedAt: before },
    })
    await ended.remind(at('08:15'))
    expect(service.pushed).toEqual([])
    expect(await ended.phones()).toEqual([])
    await reopenPlan(stopped.scope, stopped.plan.id, at('20:00'))
    await stopped.remind(at('08:15', '2026-11-23'))
    await resting.remind(at('08:15', '2026-11-23'))
    expect(service.pushed.map(({ path }) => path)).toEqual([stopped.path, resting.path])
  })

  it('sends one reminder, however many servers look at the same moment', async () => {
    const { remind, texts } = await arrange()
    await Promise.all([1, 2, 3, 4].map(() => remind(at('08:15'))))
    expect(texts()).toEqual(['time'])
  })

  it('does no more than it may in one turn', async () => {
    const { opened, remind } = await arrange()
    for (let more = 0; more < 4; more += 1)
      await keepPhone(opened, { target: service.subscribe(), choice }, before)
    expect(await remind(at('08:15'), 2)).toBe(2)
    expect(service.pushed).toHaveLength(2)
    expect(await remind(at('08:16'), 100)).toBe(3)
    expect(new Set(service.pushed.map(({ path }) => path)).size).toBe(5)
  })

  it.each([404, 410])('forgets a browser that is gone (%s)', async (status) => {
    const { remind, path, phones } = await arrange()
    service.answers.set(path, { status })
    await remind(at('08:15'))
    expect(await phones()).toEqual([])
  })

  it('waits as long as a busy service asks, then sends the same reminder', async () => {
    const { remind, path, phones, texts } = await arrange()
    service.answers.set(path, { status: 429, headers: { 'Retry-After': '600' } })
    await remind(at('08:15'))
    expect(await phones()).toMatchObject([{ failures: 1, nextAt: at('08:25') }])
    service.answers.clear()
    await remind(at('08:20'))
    expect(texts()).toEqual([])
    await remind(at('08:25'))
    expect(texts()).toEqual(['time'])
    expect(await phones()).toMatchObject([{ failures: 0 }])
  })

  it('waits longer each time a service fails, and forgets a browser whose service never takes anything', async () => {
    const { remind, path, phones } = await arrange()
    service.answers.set(path, { status: 500 })
    await remind(at('08:15'))
    await remind(at('08:17'))
    expect(await phones()).toMatchObject([{ failures: 2, nextAt: at('08:21') }])
    const last = await arrange()
    service.answers.set(last.path, { status: 503 })
    await ownerDatabase().pushSubscription.updateMany({
      where: { clinicId: last.clinicId },
      data: { failures: 19 },
    })
    await last.remind(at('08:15'))
    expect(await last.phones()).toEqual([])
  })

  it('forgets keys that are none, and lets nobody wait behind a row that cannot be read', async () => {
    const { opened, target, phones, remind, path } = await arrange()
    const strange = { ...service.subscribe(), p256dh: 'B'.padEnd(87, 'A') }
    await keepPhone(opened, { target: strange, choice }, before)
    await remind(at('08:15'))
    const [first, ...rest] = await phones()
    expect(rest).toEqual([])
    await keepPhone(opened, { target: service.subscribe(), choice }, before)
    const second = (await phones()).find(({ id }) => id !== first?.id)
    const where = { clinicId: opened.scope.clinicId }
    const put = (id: string | undefined, data: object) =>
      ownerDatabase().pushSubscription.updateMany({ where: { ...where, id: id ?? '' }, data })
    await put(first?.id, { choice: {}, nextAt: at('07:00', '2026-11-23') })
    await put(second?.id, { nextAt: at('08:01', '2026-11-23') })
    service.pushed.length = 0
    await remind(at('08:15', '2026-11-23'))
    expect(service.pushed).toHaveLength(1)
    expect(service.pushed[0]?.path).not.toBe(path)
    expect(target.endpoint).toContain(path)
    expect(await phones()).toContainEqual(
      expect.objectContaining({ id: first?.id, nextAt: at('09:15', '2026-11-23') }),
    )
  })

  it('asks no machine of its own network', async () => {
    const { clinicId, phones } = await arrange()
    await remindClinic({ clinicId }, { now: at('08:15'), most: 9 })
    expect(service.pushed).toEqual([])
    expect(await phones()).toEqual([])
  })
})

describe('keepPhone', () => {
  it('keeps nothing readable of where a phone is reached, changes what was chosen, and forgets', async () => {
    const { opened, target, phones, clinicId } = await arrange()
    const [row] = await phones()
    for (const bytes of [row?.sealed, row?.endpointHash])
      for (const secret of [target.endpoint, target.auth, target.p256dh])
        expect(Buffer.from(bytes ?? []).includes(secret)).toBe(false)
    const later = { ...choice, times: { ...usualTimes, morning: '10:00' } }
    await keepPhone(opened, { target, choice: later }, before)
    const changed = await phones()
    expect(changed).toMatchObject([{ id: row?.id, choice: later }])
    expect(changed[0]?.nextAt.toISOString()).toMatch(/^2026-11-22T10:[01]/)
    await forgetPhone(opened, 'https://push.example/another')
    expect(await phones()).toHaveLength(1)
    await forgetPhone(opened, target.endpoint)
    expect(await phones()).toEqual([])
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId, kind: { startsWith: 'reminders' } },
      orderBy: { at: 'asc' },
    })
    expect(events.map(({ kind }) => kind)).toEqual(['reminders-on', 'reminders-off'])
  })

  it('reminds ten phones of a link at most, the newest', async () => {
    const { opened, phones, target } = await arrange()
    for (let more = 1; more <= 10; more += 1)
      await keepPhone(
        opened,
        { target: service.subscribe(), choice },
        new Date(before.getTime() + more * 1000),
      )
    expect(await phones()).toHaveLength(10)
    await forgetPhone(opened, target.endpoint)
    expect(await phones()).toHaveLength(10)
  })
})
