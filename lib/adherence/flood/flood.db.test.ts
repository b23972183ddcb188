import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readWithin } from '@/lib/db/within'
import { TooManyError } from '@/lib/errors'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { readOpenAlerts } from '../alert/queries'
import { logCheckIn } from '../mutations'
import { findPlanAdherence, listCheckIns } from '../queries'
import { arrangeLog, now, toCheckIn, toDayCheckIn } from '../testing/arrange-log'
import { answersPerDay, answersPerHour } from './flood'
import { setFloodAside } from './mutations'

const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

async function arrange() {
  const given = await arrangeLog()
  const { share, scope, patient, clinic, plan, version } = given
  const send = (deviceId: string | undefined, at = now) =>
    logCheckIn(share, toCheckIn(deviceId ? { deviceId } : {}), at)
  /** What was kept already, put in place at once. */
  const fill = (count: number, deviceId: string | null, receivedAt: Date) =>
    ownerDatabase().checkIn.createMany({
      data: Array.from({ length: count }, () => ({
        clinicId: clinic.id,
        id: randomUUID(),
        planId: plan.id,
        versionId: version.id,
        shareLinkId: share.shareLinkId,
        localDate: new Date('2026-11-22'),
        loggedAt: receivedAt,
        receivedAt,
        deviceId,
        body: { about: 'day', pain: 9 },
      })),
    })
  const open = () =>
    readWithin(scope, async (tx) => (await readOpenAlerts(tx, scope, [patient.id])).get(patient.id) ?? [])
  const floods = async () => (await open()).filter(({ kind }) => kind === 'flood')
  return { ...given, send, fill, open, floods }
}

describe('a flood of answers', () => {
  it('pauses the link for devices that are new, and tells the therapist once', async () => {
    const { send, fill, floods } = await arrange()
    const stranger = randomUUID()
    await fill(answersPerHour - 1, stranger, minutes(-10))
    await send(stranger)
    expect(await floods()).toEqual([])
    await send(stranger)
    expect(await floods()).toHaveLength(1)
    await expect(send(stranger)).rejects.toThrow(TooManyError)
    await expect(send(randomUUID())).rejects.toThrow(TooManyError)
    await expect(send(undefined)).rejects.toThrow(TooManyError)
    expect(await floods()).toHaveLength(1)
  })

  it('says when the hour is over, and takes answers again', async () => {
    const { send, fill } = await arrange()
    await fill(answersPerHour + 1, null, minutes(-10))
    await expect(send(undefined)).rejects.toMatchObject({ retryAfterSeconds: 50 * 60 })
    expect(await send(undefined, minutes(51))).toMatchObject({ isNew: true })
  })

  it('does not shut out the phone that had logged before', async () => {
    const { send, fill } = await arrange()
    const phone = randomUUID()
    await send(phone, minutes(-90))
    await fill(answersPerHour + 1, randomUUID(), minutes(-10))
    expect(await send(phone)).toMatchObject({ isNew: true })
    await expect(send(randomUUID())).rejects.toThrow(TooManyError)
  })

  it('does not become known by going on for hours while nobody has looked', async () => {
    const { send, fill } = await arrange()
    const stranger = randomUUID()
    await fill(answersPerHour, stranger, minutes(-10))
    await send(stranger)
    await fill(answersPerHour + 1, stranger, minutes(70))
    await expect(send(stranger, minutes(75))).rejects.toThrow(TooManyError)
  })

  it('lets an answer that was kept be sent again while it lasts', async () => {
    const { share, fill } = await arrange()
    const checkIn = toCheckIn()
    await logCheckIn(share, checkIn, minutes(-5))
    await fill(answersPerHour + 1, null, minutes(-4))
    expect(await logCheckIn(share, checkIn, now)).toMatchObject({ isNew: false })
  })

  it('is taken out in one act: it no longer counts, raises nothing, stays on record, and is recorded', async () => {
    const { send, fill, floods, open, share, scope, patient, plan, clinic } = await arrange()
    const [phone, stranger] = [randomUUID(), randomUUID()]
    const mine = toDayCheckIn({ pain: 2 }, { deviceId: phone })
    await logCheckIn(share, mine, minutes(-90))
    await fill(answersPerHour - 1, stranger, minutes(-10))
    await logCheckIn(share, toDayCheckIn({ pain: 10 }, { deviceId: stranger }), now)
    await send(stranger)
    await send(phone)
    const ids = (await floods()).map(({ id }) => id)
    expect(await setFloodAside(scope, patient.id, ids, minutes(5))).toBe(answersPerHour + 1)
    expect(await open()).toEqual([])
    expect(await listCheckIns(share, plan.id)).toHaveLength(2)
    const summary = await findPlanAdherence(scope, plan.id, '2026-10-20', now)
    expect(summary?.lastPain).toBe(2)
    expect(await ownerDatabase().checkIn.count({ where: { planId: plan.id } })).toBe(answersPerHour + 3)
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: clinic.id, kind: 'answers-set-aside' },
    })
    expect(events.map(({ detail }) => detail)).toMatchObject([{ count: answersPerHour + 1 }])
    expect(await send(randomUUID(), minutes(6))).toMatchObject({ isNew: true })
  })

  it('is not for an assistant to take out', async () => {
    const { fill, send, floods, patient, clinic } = await arrange()
    await fill(answersPerHour, null, minutes(-10))
    await send(undefined)
    const { scope } = await createMember({ clinicId: clinic.id, role: 'assistant' })
    const ids = (await floods()).map(({ id }) => id)
    expect(() => setFloodAside(scope, patient.id, ids, now)).toThrow('role')
  })

  it('of a phone that is known ends with the day', async () => {
    const { send, fill } = await arrange()
    const phone = randomUUID()
    await fill(answersPerDay, phone, minutes(-90))
    await expect(send(phone)).rejects.toThrow(TooManyError)
  })
})
