import { beforeEach, describe, expect, it } from 'vitest'
import { ForbiddenError, InputError, NotFoundError, TooManyError } from '@/lib/errors'
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

const now = new Date('2026-03-02T09:00:00Z')
const from = (address = '192.0.2.1') => ({ address, now })

beforeEach(emptyDatabase)

describe('setUpClinic', () => {
  it('makes the first clinic with its owner, and records it', async () => {
    expect(await hasClinic()).toBe(false)
    await setUpClinic(setUp(), from())
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
    const outcomes = await Promise.allSettled([setUpClinic(setUp(), from()), setUpClinic(setUp(), from())])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(setUpClinic(setUp(), from())).rejects.toBeInstanceOf(NotFoundError)
    expect(await ownerDatabase().clinic.count()).toBe(1)
  })
})

describe('a password to set up with', () => {
  it('may not be made of the clinic’s and the owner’s own words, and nothing is made with one', async () => {
    const weak = { ...setUp(), password: 'quay-street-nora' }
    const error = await setUpClinic(weak, from()).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(error.problems).toMatchObject([{ path: 'password' }])
    expect(await ownerDatabase().clinic.count()).toBe(0)
  })

  it('is not looked at for long from one address', async () => {
    const weak = { ...setUp(), password: 'password1234' }
    for (let n = 0; n < 21; n++) await setUpClinic(weak, from('192.0.2.9')).catch(() => undefined)
    await expect(setUpClinic(setUp(), from('192.0.2.9'))).rejects.toBeInstanceOf(TooManyError)
    await setUpClinic(setUp(), from('192.0.2.10'))
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
    ['website', 'javascript:alert(1)'],
    ['phone', 'none'],
    ['idleTimeoutMinutes', '0'],
    ['name', '  '],
  ])('refuses %s "%s"', (field, value) => {
    const result = clinicSchema.safeParse({ ...typed, [field]: value })
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
  })
})
