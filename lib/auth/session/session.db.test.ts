import { afterEach, describe, expect, it } from 'vitest'
import { rereadEnvironment } from '@/lib/environment'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { closeOtherSessions, closeOwnSession, closeSession, openSession, touchSession } from './mutations'
import { findSessionMember, listOwnSessions } from './queries'

const start = new Date('2026-03-02T09:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

async function signedIn(given: { idleTimeoutMinutes?: number; demo?: boolean } = {}) {
  const clinic = await createClinic(given)
  const person = await createMember({ clinicId: clinic.id })
  const token = await openSession(person.user.id, start)
  if (!token) throw new Error('no session was opened')
  return { clinic, token, ...person }
}

async function use(token: string, now: Date): Promise<boolean> {
  const found = await findSessionMember(token, now)
  return found !== null && (await touchSession(found.session, now)) !== null
}

function kindsOf(clinicId: string) {
  return ownerDatabase()
    .auditEvent.findMany({ where: { clinicId }, orderBy: { at: 'asc' } })
    .then((rows) => rows.map((row) => row.kind))
}

describe('a session', () => {
  it('finds its member and clinic by the token, of which only the hash is kept', async () => {
    const { token, clinic, member, user } = await signedIn()
    const found = await findSessionMember(token, later(1))
    expect(found).toMatchObject({
      user: { id: user.id },
      member: { id: member.id },
      clinic: { id: clinic.id },
    })
    const rows = await ownerDatabase().session.findMany({ where: { userId: user.id } })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.sessionToken).not.toContain(token)
    expect(await findSessionMember(rows[0]?.sessionToken ?? '', later(1))).toBeNull()
  })

  it('ends after the idle time of the clinic, and lives on while it is used', async () => {
    const { token } = await signedIn({ idleTimeoutMinutes: 20 })
    expect(await use(token, later(19))).toBe(true)
    expect(await use(token, later(38))).toBe(true)
    expect(await use(token, later(58))).toBe(false)
  })

  it('is not revived by a request that read it just before it went idle', async () => {
    const { token, user } = await signedIn()
    const read = await findSessionMember(token, later(14))
    if (!read) throw new Error('the session was meant to be alive')
    expect(await touchSession(read.session, later(15))).toBeNull()
    expect(await ownerDatabase().session.count({ where: { userId: user.id } })).toBe(0)
  })

  it('ends twelve hours after sign-in, however busy it was', async () => {
    const { token } = await signedIn()
    for (let minute = 10; minute < 12 * 60; minute += 10) expect(await use(token, later(minute))).toBe(true)
    expect(await use(token, later(12 * 60))).toBe(false)
  })

  it('is dead at once when it is closed, and that is recorded', async () => {
    const { token, clinic } = await signedIn()
    await closeSession(token)
    expect(await findSessionMember(token, later(1))).toBeNull()
    expect(await kindsOf(clinic.id)).toEqual(['signed-in', 'signed-out'])
  })

  it('ends everywhere but where that was asked for', async () => {
    const { token, user, scope, clinic } = await signedIn()
    const other = await openSession(user.id, start)
    const here = await findSessionMember(token, later(1))
    const stranger = await signedIn()
    await closeOtherSessions(scope, here?.session.id ?? '')
    expect(await findSessionMember(token, later(1))).not.toBeNull()
    expect(await findSessionMember(other ?? '', later(1))).toBeNull()
    expect(await findSessionMember(stranger.token, later(1))).not.toBeNull()
    expect(await kindsOf(clinic.id)).toEqual(['signed-in', 'signed-in', 'signed-out'])
  })

  it('says where it was begun and with what, and keeps no more than 300 characters of that', async () => {
    const { token, user } = await signedIn()
    const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 ${'x'.repeat(400)}`
    await openSession(user.id, later(1), { address: '198.51.100.7', userAgent })
    const found = await findSessionMember(token, later(2))
    if (!found) throw new Error('the session was meant to be alive')
    const sessions = await listOwnSessions(found, later(2))
    expect(sessions.map(({ address, device }) => ({ address, device }))).toEqual([
      { address: '198.51.100.7', device: { browser: 'Firefox', system: 'Linux' } },
      { address: null, device: { browser: null, system: null } },
    ])
    const rows = await ownerDatabase().session.findMany({ where: { userId: user.id } })
    expect(rows.map((row) => row.userAgent?.length).sort()).toEqual([300, undefined])
  })

  it('is listed for its owner, and is closed by its owner alone', async () => {
    const mine = await signedIn()
    const stranger = await signedIn()
    const found = await findSessionMember(mine.token, later(1))
    if (!found) throw new Error('the session was meant to be alive')
    await openSession(mine.user.id, later(1))
    const sessions = await listOwnSessions(found, later(2))
    expect(sessions.map((session) => session.current)).toEqual([false, true])

    await closeOwnSession(stranger.scope, found.session.id)
    expect(await findSessionMember(mine.token, later(2))).not.toBeNull()
    await closeOwnSession(mine.scope, found.session.id)
    expect(await findSessionMember(mine.token, later(2))).toBeNull()
  })

  it('opens nothing for someone who was removed from the clinic', async () => {
    const { token, user, member } = await signedIn()
    await ownerDatabase().member.update({
      where: { clinicId_id: { clinicId: member.clinicId, id: member.id } },
      data: { removedAt: start },
    })
    expect(await findSessionMember(token, later(1))).toBeNull()
    expect(await openSession(user.id, later(1))).toBeNull()
  })
})

describe('a session of the demo clinic', () => {
  afterEach(() => {
    delete process.env.HOST
    rereadEnvironment()
  })

  it('ends when the server is opened to other machines', async () => {
    const { token } = await signedIn({ demo: true })
    expect(await findSessionMember(token, later(1))).not.toBeNull()
    process.env.HOST = '0.0.0.0'
    rereadEnvironment()
    expect(await findSessionMember(token, later(1))).toBeNull()
  })
})
