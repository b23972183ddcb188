import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import { withoutClinic } from '@/lib/db/within'
import { rereadEnvironment } from '@/lib/environment'
import { InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { asOneTransaction, ownerDatabase } from '@/prisma/factories/owner-database'
import { attemptKey, signInKeys } from '../attempt-key'
import { forgiveSignIn, reserveSignIn } from '../mutations'
import { openSession } from '../session/mutations'
import { findSessionMember } from '../session/queries'
import { changePassword } from './mutations/change-password'
import { checkCredentials } from './mutations/check-credentials'
import { makePasswordToken, setPasswordByToken } from './mutations/password-link'
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
    expect(await failuresOf(clinic.id)).toMatchObject([
      { userId: user.id, detail: { reason: 'password' }, address: expect.stringContaining('198.51.100.') },
    ])
  })

  it('refuses a removed member with the right password', async () => {
    const { user, member } = await someone()
    await ownerDatabase().member.update({
      where: { clinicId_id: { clinicId: member.clinicId, id: member.id } },
      data: { removedAt: start },
    })
    expect(await attempt(user.email, password)).toBeNull()
  })

  it('makes an account wait at an address, longer each time, and nowhere else', async () => {
    const { user } = await someone()
    const here = newAddress()
    const from = (typed: string, seconds = 0) => attempt(user.email, typed, later(seconds), here)
    for (let n = 0; n < 6; n++) expect(await from('wrong')).toBeNull()
    expect(await from(password)).toBe(15)
    expect(await attempt(user.email, password)).toBe(user.id)
    expect(await from('wrong', 15)).toBeNull()
    expect(await from(password, 16)).toBe(29)
    expect(await from('wrong', 45)).toBeNull()
    expect(await from(password, 45)).toBe(60)
    expect(await from(password, 105)).toBe(user.id)
    expect(await from('wrong', 106)).toBeNull()
    expect(await from(password, 106)).toBe(user.id)
  })

  it('makes an account wait that is tried from many addresses', async () => {
    const { user } = await someone()
    for (let n = 0; n < 51; n++) expect(await attempt(user.email, 'wrong')).toBeNull()
    expect(await attempt(user.email, password)).toBe(15)
    expect(await attempt(user.email, password, later(15))).toBe(user.id)
  })

  it('does not count at the account what one address tries while it has to wait', async () => {
    const { user } = await someone()
    const stranger = newAddress()
    for (let n = 0; n < 80; n++) await attempt(user.email, 'wrong', start, stranger)
    const row = await ownerDatabase().attempt.findUniqueOrThrow({
      where: { key: attemptKey('account', user.email) },
    })
    expect(row.failures).toBe(6)
    expect(await attempt(user.email, password)).toBe(user.id)
  })

  it('makes an e-mail that no one has wait in the same way', async () => {
    const email = `${randomUUID()}@example.test`
    const here = newAddress()
    for (let n = 0; n < 6; n++) expect(await attempt(email, 'wrong', start, here)).toBeNull()
    expect(await attempt(email, 'wrong', start, here)).toBe(15)
  })

  it('takes a wait or a failure that a clock wrote which had jumped ahead for none', async () => {
    const { user } = await someone()
    const here = newAddress()
    const nextYear = new Date('2027-03-02T09:00:00Z')
    for (let n = 0; n < 7; n++) await attempt(user.email, 'wrong', nextYear, here)
    for (let n = 0; n < 6; n++) expect(await attempt(user.email, 'wrong', start, here)).toBeNull()
    expect(await attempt(user.email, password, start, here)).toBe(15)

    const key = attemptKey('pair', user.email, here)
    await ownerDatabase().attempt.update({ where: { key }, data: { blockedUntil: nextYear, failures: 9 } })
    expect(await attempt(user.email, 'wrong', later(1), here)).toBeNull()
    expect(await attempt(user.email, password, later(2), here)).toBe(user.id)
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
    const here = newAddress()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => attempt(user.email, 'wrong', start, here)),
    )
    expect(answers.filter((answer) => answer === null)).toHaveLength(6)
    expect(answers.filter((answer) => answer === 15)).toHaveLength(6)
    const reasons = (await failuresOf(clinic.id)).map((row) => JSON.stringify(row.detail))
    expect(reasons.filter((reason) => reason.includes('password'))).toHaveLength(6)
  })

  it('takes the count back in the order in which it counts, so that of two at once one waits for the other', async () => {
    const { user } = await someone()
    const keys = signInKeys(user.email, newAddress())
    await withoutClinic((tx) => reserveSignIn(tx, keys, start))
    let forgiven: Promise<void> | undefined
    await asOneTransaction(async () => {
      await ownerDatabase().$executeRaw`SELECT 1 FROM attempt WHERE key = ${keys.address} FOR UPDATE`
      forgiven = withoutClinic((tx) => forgiveSignIn(tx, keys))
      await expect.poll(() => isWaitedFor(ownerDatabase())).toBe(true)
      for (const key of [keys.pair, keys.account])
        await ownerDatabase().$executeRaw`SELECT 1 FROM attempt WHERE key = ${key} FOR UPDATE NOWAIT`
    })
    await forgiven
    const left = await ownerDatabase().attempt.findMany({ where: { key: { in: Object.values(keys) } } })
    expect(left.map(({ failures }) => failures)).toEqual([0, 0])
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
    const next = 'a heron waits on the pier'
    await expect(
      changePassword(scope, { current: 'wrong', next, keepSessionId }, later(1)),
    ).rejects.toBeInstanceOf(InputError)
    const weak = changePassword(scope, { current: password, next: 'password1234', keepSessionId }, later(1))
    await expect(weak).rejects.toMatchObject({ problems: [{ path: 'next' }] })
    await changePassword(scope, { current: password, next, keepSessionId }, later(2))
    expect(await findSessionMember(here ?? '', later(3))).not.toBeNull()
    expect(await findSessionMember(there ?? '', later(3))).toBeNull()
    expect(await attempt(user.email, password)).toBeNull()
    expect(await attempt(user.email, next)).toBe(user.id)
  })
})

describe('a link to set a password', () => {
  const make = (userId: string, now = start) => withoutClinic((tx) => makePasswordToken(tx, userId, now))

  const set = (token: string, typed: string, now = start, address = newAddress()) =>
    setPasswordByToken({ token, password: typed, address }, now)

  it('works once and signs the person out everywhere', async () => {
    const { user } = await someone()
    const session = await openSession(user.id, start)
    const token = await make(user.id)
    expect(await findPasswordToken(token, later(60))).toEqual({ name: user.name, email: user.email })
    await set(token, 'chosen by the colleague', later(60))
    expect(await findSessionMember(session ?? '', later(61))).toBeNull()
    expect(await attempt(user.email, 'chosen by the colleague')).toBe(user.id)
    await expect(set(token, 'a heron for the second time', later(61))).rejects.toBeInstanceOf(NotFoundError)
  })

  it('dies after three days, and when a newer one is made', async () => {
    const { user } = await someone()
    const old = await make(user.id)
    const threeDays = later(3 * 24 * 3600)
    expect(await findPasswordToken(old, threeDays)).toBeNull()
    await expect(set(old, 'far too late by now', threeDays)).rejects.toBeInstanceOf(NotFoundError)
    await make(user.id)
    expect(await findPasswordToken(old, later(1))).toBeNull()
  })

  it('refuses a password that is soon guessed, and still works for a better one', async () => {
    const { user } = await someone()
    const token = await make(user.id)
    for (const weak of ['password1234', user.email, 'elm road physiotherapy'])
      await expect(set(token, weak)).rejects.toMatchObject({ problems: [{ path: 'password' }] })
    await set(token, 'chosen by the colleague')
    expect(await attempt(user.email, 'chosen by the colleague')).toBe(user.id)
  })

  it('counts wrong links at their sender’s address, which then waits', async () => {
    const { user } = await someone()
    const [token, here] = [await make(user.id), newAddress()]
    for (let n = 0; n < 21; n++)
      await expect(set(randomUUID(), 'chosen by the colleague', start, here)).rejects.toBeInstanceOf(
        NotFoundError,
      )
    await expect(set(token, 'chosen by the colleague', start, here)).rejects.toBeInstanceOf(TooManyError)
    await set(token, 'chosen by the colleague')
  })

  it('frees an account that has to wait', async () => {
    const { user } = await someone()
    const here = newAddress()
    for (let n = 0; n < 6; n++) await attempt(user.email, 'wrong', start, here)
    expect(await attempt(user.email, password, start, here)).toBe(15)
    await set(await make(user.id), 'chosen by the colleague', start, here)
    expect(await attempt(user.email, 'chosen by the colleague', start, here)).toBe(user.id)
  })
})
