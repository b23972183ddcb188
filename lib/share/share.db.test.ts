import { beforeEach, describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { makeLink, recordOpening, revokeLink, showLink } from './mutations'
import { openShare } from './open-share'
import { findLink } from './queries'
import { newLinkToken } from './token'

const now = new Date('2026-11-22T08:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let addresses = 0
const facts = (at = now) => ({ address: `192.0.2.${addresses}`, now: at })

async function arrange({ published = true } = {}) {
  const clinic = await createClinic()
  const { user, member, scope } = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id })
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
  const publish = (number: number) => createPlanVersion({ plan, memberId: member.id, number })
  if (published) await publish(1)
  return { clinic, scope, patient, plan, publish }
}

async function make(scope: ClinicScope, planId: string): Promise<string> {
  const { token } = await makeLink(scope, planId, now)
  if (!token) throw new Error('A new link has a token.')
  return token
}

function auditKinds(clinicId: string) {
  return ownerDatabase()
    .auditEvent.findMany({ where: { clinicId, kind: { startsWith: 'link' } }, orderBy: { at: 'asc' } })
    .then((events) => events.map(({ kind }) => kind))
}

beforeEach(() => {
  addresses += 1
})

describe('makeLink', () => {
  it('makes a link that opens the newest version, and keeps the token nowhere readable', async () => {
    const { scope, plan, patient, publish } = await arrange()
    const token = await make(scope, plan.id)
    await publish(2)
    const opened = await openShare(token, facts())
    expect(opened).toMatchObject({
      patientId: patient.id,
      version: { number: 2, frozen: { versionNumber: 2 } },
    })
    expect(opened?.scope).toMatchObject({ kind: 'share', clinicId: scope.clinicId, planId: plan.id })
    const row = await ownerDatabase().shareLink.findFirstOrThrow({ where: { planId: plan.id } })
    expect(Buffer.from(row.tokenHash).includes(token)).toBe(false)
    expect(Buffer.from(row.tokenSealed).includes(token)).toBe(false)
  })

  it('stays the same link, also for two who make it at once', async () => {
    const { scope, plan } = await arrange()
    const [first, second] = await Promise.all([make(scope, plan.id), make(scope, plan.id)])
    expect(first).toBe(second)
    expect(await make(scope, plan.id)).toBe(first)
    expect((await findLink(scope, plan.id))?.token).toBe(first)
  })

  it('refuses a plan that was never published or is archived', async () => {
    const draft = await arrange({ published: false })
    await expect(makeLink(draft.scope, draft.plan.id, now)).rejects.toThrow(InputError)
    const { scope, plan } = await arrange()
    await ownerDatabase().plan.updateMany({ where: { id: plan.id }, data: { archivedAt: now } })
    await expect(makeLink(scope, plan.id, now)).rejects.toThrow(InputError)
  })

  it('does not know another clinic’s plan', async () => {
    const { plan } = await arrange()
    const { scope } = await arrange()
    await expect(makeLink(scope, plan.id, now)).rejects.toThrow(NotFoundError)
    await expect(findLink(scope, plan.id)).rejects.toThrow(NotFoundError)
    await expect(revokeLink(scope, plan.id, now)).rejects.toThrow(NotFoundError)
  })
})

describe('revokeLink', () => {
  it('ends the link at once; a new one is another', async () => {
    const { scope, plan } = await arrange()
    const token = await make(scope, plan.id)
    await revokeLink(scope, plan.id, later(1))
    expect(await openShare(token, facts(later(1)))).toBeNull()
    expect(await findLink(scope, plan.id)).toBeNull()
    const next = await make(scope, plan.id)
    expect(next).not.toBe(token)
    expect(await openShare(token, facts(later(2)))).toBeNull()
    expect(await openShare(next, facts(later(2)))).not.toBeNull()
  })

  it('does nothing twice', async () => {
    const { scope, plan, clinic } = await arrange()
    await make(scope, plan.id)
    await revokeLink(scope, plan.id, now)
    await revokeLink(scope, plan.id, now)
    expect(await auditKinds(clinic.id)).toEqual(['link-made', 'link-revoked'])
  })
})

describe('openShare', () => {
  it('answers wrong, malformed, revoked and archived alike', async () => {
    const { scope, plan } = await arrange()
    const token = await make(scope, plan.id)
    for (const wrong of [newLinkToken(), '', 'x', `${token}x`, token.toLowerCase()])
      expect(await openShare(wrong, facts())).toBeNull()
    await ownerDatabase().plan.updateMany({ where: { id: plan.id }, data: { archivedAt: now } })
    expect(await openShare(token, facts())).toBeNull()
  })

  it('does not open for an archived patient, and does again once they are back', async () => {
    const { scope, plan, patient } = await arrange()
    const token = await make(scope, plan.id)
    const archive = (archivedAt: Date | null) =>
      ownerDatabase().patient.updateMany({ where: { id: patient.id }, data: { archivedAt } })
    await archive(now)
    expect(await openShare(token, facts())).toBeNull()
    await archive(null)
    expect(await openShare(token, facts())).not.toBeNull()
  })

  it('makes an address that guesses wait; a right token opens all the same', async () => {
    const { scope, plan } = await arrange()
    const token = await make(scope, plan.id)
    let refused: unknown
    for (let n = 0; n < 40 && !refused; n++)
      await openShare(newLinkToken(), facts()).catch((error: unknown) => {
        refused = error
      })
    expect(refused).toBeInstanceOf(TooManyError)
    expect(await openShare(token, facts())).not.toBeNull()
    await expect(openShare(newLinkToken(), facts())).rejects.toThrow(TooManyError)
    expect(await openShare(newLinkToken(), { address: '198.51.100.7', now })).toBeNull()
    expect(await openShare(newLinkToken(), facts(later(120)))).toBeNull()
  })

  it('keeps the address out of the database', async () => {
    await openShare(newLinkToken(), { address: '203.0.113.99', now })
    const attempts = await ownerDatabase().attempt.findMany()
    expect(attempts.length).toBeGreaterThan(0)
    expect(attempts.some(({ key }) => key.includes('203.0.113.99'))).toBe(false)
  })

  it('notes the first and the last opening, and records it once in ten minutes', async () => {
    const { scope, plan, clinic } = await arrange()
    const token = await make(scope, plan.id)
    for (const minutes of [0, 1, 30]) {
      const opened = await openShare(token, facts(later(minutes)))
      if (opened) await recordOpening(opened, later(minutes))
    }
    expect(await findLink(scope, plan.id)).toMatchObject({ firstOpenedAt: now, lastOpenedAt: later(30) })
    expect(await auditKinds(clinic.id)).toEqual(['link-made', 'link-opened'])
  })

  it('is not opened by answering alone: a preview in a chat is nobody who looked', async () => {
    const { scope, plan, clinic } = await arrange()
    const token = await make(scope, plan.id)
    expect(await openShare(token, facts())).not.toBeNull()
    expect(await findLink(scope, plan.id)).toMatchObject({ firstOpenedAt: null, lastOpenedAt: null })
    expect(await auditKinds(clinic.id)).toEqual(['link-made'])
  })

  it('records who was shown the link', async () => {
    const { scope, plan, clinic } = await arrange()
    await make(scope, plan.id)
    await showLink(scope, plan.id)
    expect(await auditKinds(clinic.id)).toEqual(['link-made', 'link-shown'])
  })
})
