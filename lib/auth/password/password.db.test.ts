import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { withoutClinic } from '@/lib/db/within'
import { rereadEnvironment } from '@/lib/environment'
import { InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { openSession } from '../session/mutations'
import { findSessionMember } from '../session/queries'
import { changePassword, checkCredentials, makePasswordToken, setPasswordByToken } from './mutations'
import { findPasswordToken } from './queries'

const password = 'four quiet treatment tables'
const start = new Date('2026-03-02T09:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const newAddress = () => `198.51.100.${randomUUID()}`

async function someone(given: { demo?: boolean } = {}) {
  const clinic = await createClinic(given)
  return { clinic, ...(await createMember({ clinicId: clinic.id, password })) }
}

function attempt(email: string, typed: string, now = start, address = newAddress()) {
  return checkCredentials({ email, password: typed, address }, now).catch((error) => {
    if (error instanceof TooManyError) return error.retryAfterSeconds
    throw error
  })
}

function failuresOf(clinicId: string) {
  return ownerDatabase().auditEvent.findMany({ where: { clinicId, kind: 'sign-in-failed' } })
}

describe('checkCredentials', () => {
  it('knows the right password, whatever the case of the e-mail', async () => {
    const { user } = await someone()
    expect(await attempt(`  ${user.email.toUpperCase()} `, password)).toBe(user.id)
  })

  it('answers a wrong password, an unknown e-mail and a missing password alike', async () => {
    const { user, clinic } = await someone()
    const unset = await createMember({ clinicId: clinic.id })
    expect(await attempt(user.email, 'wrong')).toBeNull()
    expect(await attempt('nobody@example.test', password)).toBeNull()
    expect(await attempt(unset.user.email, '')).toBeNull()
  })

  it('records a failure with the clinic of the member, and who it was about', async () => {
    const { user, clinic } = await someone()
    await attempt(user.email, 'wrong')
    expect(await failuresOf(clinic.id)).toMatchObject([{ userId: user.id, detail: { reason: 'password' } }])
  })

  it('refuses a removed member with the right password', async () => {
    const { user, member } = await someone()
    await ownerDatabase().member.update({
      where: { clinicId_id: { clinicId: member.clinicId, id: member.id } },
      data: { removedAt: start },
    })
    expect(await attempt(user.email, password)).toBeNull()
  })

  it('makes an account wait, longer each time, from whatever address it is tried', async () => {
    const { user } = await someone()
    for (let n = 0; n < 5; n++) expect(await attempt(user.email, 'wrong')).toBeNull()
    expect(await attempt(user.email, password)).toBe(15)
    expect(await attempt(user.email, 'wrong', later(15))).toBeNull()
    expect(await attempt(user.email, password, later(16))).toBe(29)
    expect(await attempt(user.email, 'wrong', later(45))).toBeNull()
    expect(await attempt(user.email, password, later(45))).toBe(60)
    expect(await attempt(user.email, password, later(105))).toBe(user.id)
    expect(await attempt(user.email, 'wrong', later(106))).toBeNull()
    expect(await attempt(user.email, password, later(106))).toBe(user.id)
  })

  it('makes an e-mail that no one has wait in the same way', async () => {
    const email = `${randomUUID()}@example.test`
    for (let n = 0; n < 5; n++) expect(await attempt(email, 'wrong')).toBeNull()
    expect(await attempt(email, 'wrong')).toBe(15)
  })

  it('makes an address wait that tries many accounts', async () => {
    const address = newAddress()
    for (let n = 0; n < 21; n++) await attempt(`${randomUUID()}@example.test`, 'wrong', start, address)
    const { user } = await someone()
    expect(await attempt(user.email, password, start, address)).toBe(15)
    expect(await attempt(user.email, password, start)).toBe(user.id)
  })

  it('counts tries that come at the same moment', async () => {
    const { user, clinic } = await someone()
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(user.email, 'wrong')))
    expect(answers.filter((answer) => answer === null)).toHaveLength(5)
    expect(answers.filter((answer) => answer === 15)).toHaveLength(7)
    const reasons = (await failuresOf(clinic.id)).map((row) => JSON.stringify(row.detail))
    expect(reasons.filter((reason) => reason.includes('password'))).toHaveLength(5)
  })

  it('keeps neither e-mail nor address in the table of tries', async () => {
    const { user } = await someone()
    await attempt(user.email, 'wrong', start, '203.0.113.77')
    const rows = JSON.stringify(await ownerDatabase().attempt.findMany())
    expect(rows).not.toContain(user.email)
    expect(rows).not.toContain('203.0.113.77')
  })
})

describe('a demo account', () => {
  afterEach(() => {
    delete process.env.HOST
    rereadEnvironment()
  })

  it('signs in on this machine alone', async () => {
    const { user, clinic } = await someone({ demo: true })
    expect(await attempt(user.email, password)).toBe(user.id)
    process.env.HOST = '0.0.0.0'
    rereadEnvironment()
    expect(await attempt(user.email, password)).toBeNull()
    expect(await failuresOf(clinic.id)).toMatchObject([{ detail: { reason: 'demo' } }])
  })
})

describe('changePassword', () => {
  it('takes the present password, keeps this session and ends the others', async () => {
    const { user, scope } = await someone()
    const [here, there] = [await openSession(user.id, start), await openSession(user.id, start)]
    const current = await findSessionMember(here ?? '', later(1))
    const keepSessionId = current?.session.id ?? ''
    const next = 'a new pass phrase'
    await expect(
      changePassword(scope, { current: 'wrong', next, keepSessionId }, later(1)),
    ).rejects.toBeInstanceOf(InputError)
    await changePassword(scope, { current: password, next, keepSessionId }, later(2))
    expect(await findSessionMember(here ?? '', later(3))).not.toBeNull()
    expect(await findSessionMember(there ?? '', later(3))).toBeNull()
    expect(await attempt(user.email, password)).toBeNull()
    expect(await attempt(user.email, next)).toBe(user.id)
  })
})

describe('a link to set a password', () => {
  const make = (userId: string, now = start) => withoutClinic((tx) => makePasswordToken(tx, userId, now))

  it('works once and signs the person out everywhere', async () => {
    const { user } = await someone()
    const session = await openSession(user.id, start)
    const token = await make(user.id)
    expect(await findPasswordToken(token, later(60))).toEqual({ name: user.name, email: user.email })
    await setPasswordByToken(token, 'chosen by the colleague', later(60))
    expect(await findSessionMember(session ?? '', later(61))).toBeNull()
    expect(await attempt(user.email, 'chosen by the colleague')).toBe(user.id)
    await expect(setPasswordByToken(token, 'a second time', later(61))).rejects.toBeInstanceOf(NotFoundError)
  })

  it('dies after three days, and when a newer one is made', async () => {
    const { user } = await someone()
    const old = await make(user.id)
    const threeDays = later(3 * 24 * 3600)
    expect(await findPasswordToken(old, threeDays)).toBeNull()
    await expect(setPasswordByToken(old, 'far too late', threeDays)).rejects.toBeInstanceOf(NotFoundError)
    await make(user.id)
    expect(await findPasswordToken(old, later(1))).toBeNull()
  })

  it('frees an account that has to wait', async () => {
    const { user } = await someone()
    for (let n = 0; n < 5; n++) await attempt(user.email, 'wrong')
    expect(await attempt(user.email, password)).toBe(15)
    await setPasswordByToken(await make(user.id), 'chosen by the colleague', start)
    expect(await attempt(user.email, 'chosen by the colleague')).toBe(user.id)
  })
})
