import { beforeEach, describe, expect, it } from 'vitest'
import { ForbiddenError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { emptyDatabase } from '@/prisma/factories/empty-database'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { changeClinic, setUpClinic } from './mutations'
import { findSignInClinic, getClinic, hasClinic } from './queries'
import { clinicSchema } from './schema'
import { setUpSchema } from './set-up-schema'

const typed = {
  name: 'Quay Street Physiotherapy',
  timeZone: 'Europe/London',
  country: 'GB',
  paperSize: 'a4',
  firstDayOfWeek: '1',
  idleTimeoutMinutes: '15',
}
const setUp = () =>
  setUpSchema.parse({
    clinic: typed,
    ownerName: 'Nora Falk',
    email: 'Nora@Example.test',
    password: 'one owner to begin with',
  })

beforeEach(emptyDatabase)

describe('setUpClinic', () => {
  it('makes the first clinic with its owner, and records it', async () => {
    expect(await hasClinic()).toBe(false)
    await setUpClinic(setUp())
    expect(await hasClinic()).toBe(true)
    const clinic = await ownerDatabase().clinic.findFirstOrThrow({
      include: { members: { include: { user: true } }, auditEvents: true },
    })
    expect(clinic).toMatchObject({
      name: 'Quay Street Physiotherapy',
      demo: false,
      members: [{ role: 'owner', user: { email: 'nora@example.test', name: 'Nora Falk' } }],
      auditEvents: [{ kind: 'clinic-set-up' }],
    })
    expect(await findSignInClinic()).toEqual({ name: 'Quay Street Physiotherapy', idleTimeoutMinutes: 15 })
  })

  it('is over once there is a clinic, also for two who try at the same moment', async () => {
    const outcomes = await Promise.allSettled([setUpClinic(setUp()), setUpClinic(setUp())])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(setUpClinic(setUp())).rejects.toBeInstanceOf(NotFoundError)
    expect(await ownerDatabase().clinic.count()).toBe(1)
  })
})

describe('changeClinic', () => {
  it('writes the settings and records the names of the fields that changed', async () => {
    const clinic = await createClinic()
    const { scope } = await createMember({ clinicId: clinic.id, role: 'owner' })
    await changeClinic(scope, clinicSchema.parse({ ...clinic, phone: '020 7946 0000', paperSize: 'a4' }))
    expect(await getClinic(scope)).toMatchObject({
      phone: '020 7946 0000',
      paperSize: 'a4',
      name: clinic.name,
    })
    const events = await ownerDatabase().auditEvent.findMany()
    expect(events).toMatchObject([{ kind: 'clinic-changed', detail: { fields: ['phone', 'paperSize'] } }])
  })

  it('is the owner’s alone', async () => {
    const clinic = await createClinic()
    const { scope } = await createMember({ clinicId: clinic.id, role: 'therapist' })
    await expect(changeClinic(scope, clinicSchema.parse(clinic))).rejects.toBeInstanceOf(ForbiddenError)
  })
})

describe('clinicSchema', () => {
  it.each([
    ['timeZone', 'Mars/Olympus'],
    ['country', 'XX'],
    ['website', 'not an address'],
    ['phone', 'none'],
    ['idleTimeoutMinutes', '0'],
    ['name', '  '],
  ])('refuses %s "%s"', (field, value) => {
    const result = clinicSchema.safeParse({ ...typed, [field]: value })
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
  })
})
