import { beforeEach, describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { ForbiddenError, InputError, LockedError, NotFoundError, TooManyError } from '@/lib/errors'
import { changePatient } from '@/lib/patient/mutations'
import { patientSchema } from '@/lib/patient/schema'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import { makeLink, revokeLink } from '../mutations'
import { openLink, openShare } from '../open-share'
import { findLink } from '../queries'
import { newLinkToken } from '../token'
import { askYearAnew } from './mutations/ask-year-anew'
import { proveLink, waitToProve } from './mutations/prove-link'
import { removeProof, setProof } from './mutations/set-proof'

const now = new Date('2026-11-22T08:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let places = 0
const from = (place: number, at = now, cookies: string | null = null) => ({
  address: `203.0.${places}.${place}`,
  cookies,
  now: at,
})

async function arrange({ birthDate = new Date('1958-03-02') as Date | null, linkProof = '' } = {}) {
  const clinic = await createClinic({ ...(linkProof ? { linkProof } : {}), phone: '555 0100' })
  const { user, member, scope } = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id, birthDate })
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
  await createPlanVersion({ plan, memberId: member.id })
  return { clinic, scope, patient, plan }
}

/** A link that asks for a PIN. */
async function arrangeLocked(pin = '402913') {
  const given = await arrange()
  const link = await createShareLink(given.plan)
  const ids = { planId: given.plan.id, linkId: link.id }
  await setProof(given.scope, ids, { kind: 'pin', pin })
  const type = (typed: string, facts = from(1)) => proveLink(link.token, typed, facts)
  return { ...given, link, ids, pin, type, token: link.token }
}

async function cookieOf(outcome: Awaited<ReturnType<typeof proveLink>>): Promise<string> {
  if (outcome?.kind !== 'right') throw new Error(`The PIN was ${outcome?.kind}.`)
  return outcome.cookie.split(';')[0] ?? ''
}

const row = (id: string) => ownerDatabase().shareLink.findFirstOrThrow({ where: { id } })
const kinds = async (clinicId: string) =>
  (await ownerDatabase().auditEvent.findMany({ where: { clinicId }, orderBy: { at: 'asc' } })).map(
    ({ kind }) => kind,
  )

const correctBirthDate = (scope: ClinicScope, patientId: string, birthDate: string) => {
  const input = patientSchema.parse({ firstName: 'Tomas', birthDate })
  return changePatient(scope, patientId, input, now, { yearCorrected: askYearAnew })
}

beforeEach(() => {
  places += 1
})

describe('a link that asks for a PIN', () => {
  it('opens to nobody who has not told it, and records no opening', async () => {
    const { token, link } = await arrangeLocked()
    await expect(openShare(token, from(1))).rejects.toThrow(LockedError)
    await expect(openLink(token, from(1))).rejects.toThrow(LockedError)
    expect(await row(link.id)).toMatchObject({ firstOpenedAt: null, lastOpenedAt: null })
  })

  it('opens to the device that told it, on its own link alone', async () => {
    const { token, type } = await arrangeLocked()
    const other = await arrangeLocked()
    const cookie = await cookieOf(await type('402 913'))
    expect((await openShare(token, from(1, now, cookie)))?.version.number).toBe(1)
    expect(await openLink(token, from(9, later(60 * 24 * 89), cookie))).not.toBeNull()
    await expect(openLink(token, from(1, later(60 * 24 * 90), cookie))).rejects.toThrow(LockedError)
    await expect(openLink(other.token, from(1, now, cookie))).rejects.toThrow(LockedError)
    await expect(openLink(token, from(1, now, cookie.replace(/.$/, 'x')))).rejects.toThrow(LockedError)
  })

  it('keeps neither PIN nor year where it could be read', async () => {
    const { link } = await arrangeLocked('4029')
    const { proofHash, proofKind, proofChoices } = await row(link.id)
    expect({ proofKind, proofChoices }).toEqual({ proofKind: 'pin', proofChoices: 10_000 })
    expect(proofHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(proofHash).not.toContain('4029')
  })

  it('asks every device again when the PIN is changed, and none when it is taken away', async () => {
    const { token, type, scope, ids } = await arrangeLocked()
    const cookie = await cookieOf(await type('402913'))
    const pin = await setProof(scope, ids, { kind: 'pin' })
    expect(pin).toMatch(/^\d{6}$/)
    await expect(openLink(token, from(1, now, cookie))).rejects.toThrow(LockedError)
    expect(await type('402913')).toMatchObject({ kind: 'wrong' })
    expect(await type(pin ?? '')).toMatchObject({ kind: 'right' })
    await removeProof(scope, ids)
    expect(await openLink(token, from(2))).not.toBeNull()
    expect(await type('1')).toEqual({ kind: 'open' })
  })

  it('is dead when it has ended, whatever is typed and whoever types it', async () => {
    const { token, type, scope, plan, clinic } = await arrangeLocked()
    const cookie = await cookieOf(await type('402913'))
    await revokeLink(scope, plan.id, now)
    expect(await type('402913', from(2))).toBeNull()
    expect(await type('000111', from(2))).toBeNull()
    expect(await proveLink(newLinkToken(), '402913', from(2))).toBeNull()
    expect(await openLink(token, from(2, now, cookie))).toBeNull()
    expect((await kinds(clinic.id)).filter((kind) => kind === 'link-proof-refused')).toEqual([])
  })

  it('records who set, told and took away what', async () => {
    const { type, scope, ids, clinic } = await arrangeLocked()
    await type('111213')
    await type('402913')
    await removeProof(scope, ids)
    expect(await kinds(clinic.id)).toEqual([
      'link-proof-set',
      'link-proof-refused',
      'link-proven',
      'link-proof-removed',
    ])
  })
})

describe('guessing', () => {
  const guess = async (
    type: (typed: string, facts: ReturnType<typeof from>) => ReturnType<typeof proveLink>,
    facts: ReturnType<typeof from>,
  ) => (await type('111213', facts))?.kind

  it('waits from one address after five, and lets neither a proven device nor another address wait', async () => {
    const { token, type } = await arrangeLocked()
    const cookie = await cookieOf(await type('402913', from(2)))
    for (let tries = 0; tries < 6; tries += 1) expect(await guess(type, from(1))).toBe('wrong')
    expect(await type('402913', from(1))).toEqual({ kind: 'wait', seconds: 30 })
    expect(await waitToProve(token, from(1, later(0.25)))).toBe(15)
    expect(await openLink(token, from(1, now, cookie))).not.toBeNull()
    expect(await type('402913', from(3))).toMatchObject({ kind: 'right' })
    expect(await type('402913', from(1, later(0.5)))).toMatchObject({ kind: 'right' })
  })

  it('waits from everywhere after twenty, a quarter of an hour at most, while a proven device goes on', async () => {
    const { token, type } = await arrangeLocked()
    const cookie = await cookieOf(await type('402913', from(250)))
    let at = now
    let wrong = 0
    let longest = 0
    for (let place = 0; place < 40; place += 1) {
      const outcome = await type('111213', from(place, at))
      if (outcome?.kind === 'wait') {
        longest = Math.max(longest, outcome.seconds)
        at = new Date(at.getTime() + outcome.seconds * 1000)
      } else wrong += 1
      expect(await openLink(token, from(place, at, cookie))).not.toBeNull()
    }
    expect(longest).toBe(15 * 60)
    expect(wrong).toBeGreaterThan(25)
    const seconds = await waitToProve(token, from(99, at))
    expect(await type('402913', from(99, new Date(at.getTime() + seconds * 1000)))).toMatchObject({
      kind: 'right',
    })
  })

  it('counts a hundred that come at once before any of them is compared', async () => {
    const { type } = await arrangeLocked()
    const all = await Promise.all(Array.from({ length: 30 }, () => guess(type, from(1))))
    expect(all.filter((kind) => kind === 'wrong').length).toBeLessThanOrEqual(6)
  })

  it('touches no other link, and begins anew with another PIN', async () => {
    const { type, scope, ids } = await arrangeLocked()
    const other = await arrangeLocked()
    for (let tries = 0; tries < 6; tries += 1) await guess(type, from(1))
    expect(await guess(type, from(1))).toBe('wait')
    expect(await other.type('402913', from(1))).toMatchObject({ kind: 'right' })
    await setProof(scope, ids, { kind: 'pin', pin: '835206' })
    expect(await type('835206', from(1))).toMatchObject({ kind: 'right' })
  })

  it('does not count what can be neither PIN nor year', async () => {
    const { type } = await arrangeLocked()
    for (let tries = 0; tries < 10; tries += 1)
      expect(await type('my PIN', from(1))).toMatchObject({ kind: 'wrong', tries: 0 })
    expect(await type('402913', from(1))).toMatchObject({ kind: 'right' })
  })

  it('at a dead link counts as guessing a link', async () => {
    const dead = newLinkToken()
    for (let tries = 0; tries < 31; tries += 1) expect(await proveLink(dead, '402913', from(1))).toBeNull()
    await expect(proveLink(dead, '402913', from(1))).rejects.toThrow(TooManyError)
  })
})

describe('a year of birth', () => {
  it('opens the link, and waits after three wrong ones', async () => {
    const { scope, plan } = await arrange()
    const link = await createShareLink(plan)
    const ids = { planId: plan.id, linkId: link.id }
    expect(await setProof(scope, ids, { kind: 'birth-year' })).toBeNull()
    const type = (typed: string, facts = from(1)) => proveLink(link.token, typed, facts)
    for (let tries = 0; tries < 4; tries += 1)
      expect(await type(String(1960 + tries), from(tries))).toMatchObject({ kind: 'wrong' })
    expect(await type('1958', from(50))).toEqual({ kind: 'wait', seconds: 15 * 60 })
    expect(await type('1958', from(50, later(15)))).toMatchObject({ kind: 'right' })
    expect(await row(link.id)).toMatchObject({ proofKind: 'birth-year', proofChoices: 60 })
  })

  it('that is corrected is asked for anew, of every device and at every live link that asks for it', async () => {
    const { scope, plan, patient, clinic } = await arrange()
    const links = [await createShareLink(plan), await createShareLink(plan, { helperRole: 'family' })]
    const cookies: string[] = []
    for (const link of links) {
      await setProof(scope, { planId: plan.id, linkId: link.id }, { kind: 'birth-year' })
      cookies.push(await cookieOf(await proveLink(link.token, '1958', from(1))))
    }
    await correctBirthDate(scope, patient.id, '1958-08-30')
    for (const [at, link] of links.entries())
      expect(await openLink(link.token, from(1, now, cookies[at]))).not.toBeNull()
    await correctBirthDate(scope, patient.id, '1985-03-02')
    for (const [at, link] of links.entries()) {
      await expect(openLink(link.token, from(1, now, cookies[at]))).rejects.toThrow(LockedError)
      expect(await proveLink(link.token, '1958', from(1))).toMatchObject({ kind: 'wrong' })
      const cookie = await cookieOf(await proveLink(link.token, '1985', from(1)))
      expect(await openLink(link.token, from(1, now, cookie))).not.toBeNull()
    }
    expect((await kinds(clinic.id)).filter((kind) => kind === 'link-proof-set')).toHaveLength(4)
  })

  it('that is corrected changes no link that asks for a PIN, for nothing, or is dead', async () => {
    const { scope, patient, plan, ids } = await arrangeLocked()
    const open = await createShareLink(plan, { helperRole: 'family' })
    const dead = await createShareLink(plan, { helperRole: 'friend' })
    await setProof(scope, { planId: plan.id, linkId: dead.id }, { kind: 'birth-year' })
    await ownerDatabase().shareLink.updateMany({ where: { id: dead.id }, data: { revokedAt: now } })
    const rows = () => Promise.all([ids.linkId, open.id, dead.id].map(row))
    const before = await rows()
    await correctBirthDate(scope, patient.id, '1985-03-02')
    expect(await rows()).toEqual(before)
  })

  it('is not asked for where the record has none', async () => {
    const { scope, plan } = await arrange({ birthDate: null })
    const link = await createShareLink(plan)
    const ids = { planId: plan.id, linkId: link.id }
    await expect(setProof(scope, ids, { kind: 'birth-year' })).rejects.toThrow(InputError)
    expect(await openLink(link.token, from(1))).not.toBeNull()
  })
})

describe('who may ask for a proof', () => {
  const tryAs = (scope: ClinicScope, ids: { planId: string; linkId: string }) =>
    setProof(scope, ids, { kind: 'pin' })

  it('is a therapist of the clinic, for a live link of that very plan', async () => {
    const { ids, clinic, plan, scope, link } = await arrangeLocked()
    const { proofId } = await row(link.id)
    const other = await arrangeLocked()
    const { scope: assistant } = await createMember({ clinicId: clinic.id, role: 'assistant' })
    await expect(tryAs(other.scope, ids)).rejects.toThrow(NotFoundError)
    await expect(tryAs(scope, { ...ids, linkId: other.link.id })).rejects.toThrow(NotFoundError)
    await expect(tryAs(scope, { planId: other.plan.id, linkId: ids.linkId })).rejects.toThrow(NotFoundError)
    await expect(async () => tryAs(assistant, ids)).rejects.toThrow(ForbiddenError)
    await expect(async () => removeProof(assistant, ids)).rejects.toThrow(ForbiddenError)
    expect((await row(link.id)).proofId).toBe(proofId)
    await revokeLink(scope, plan.id, now)
    await expect(tryAs(scope, ids)).rejects.toThrow(NotFoundError)
  })
})

describe('what the clinic has new links ask for', () => {
  it('is nothing at first', async () => {
    const { scope, plan } = await arrange()
    expect(await makeLink(scope, plan.id, now)).toMatchObject({ asks: null, pin: null })
  })

  it('is a PIN that is told once', async () => {
    const { scope, plan } = await arrange({ linkProof: 'pin' })
    const made = await makeLink(scope, plan.id, now)
    expect(made).toMatchObject({ asks: 'pin', pin: expect.stringMatching(/^\d{6}$/) })
    expect(await proveLink(made.token ?? '', made.pin ?? '', from(1))).toMatchObject({ kind: 'right' })
    expect(await makeLink(scope, plan.id, now)).toMatchObject({ asks: 'pin', pin: null })
    expect(await findLink(scope, plan.id)).not.toHaveProperty('pin')
  })

  it('is the year of birth, or a PIN where the record has none', async () => {
    const known = await arrange({ linkProof: 'birth-year' })
    expect(await makeLink(known.scope, known.plan.id, now)).toMatchObject({ asks: 'birth-year', pin: null })
    const unknown = await arrange({ linkProof: 'birth-year', birthDate: null })
    expect((await makeLink(unknown.scope, unknown.plan.id, now)).asks).toBe('pin')
  })
})
