import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import { ForbiddenError, InputError, NotFoundError, TooManyError } from '@/lib/errors'
import type { MediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import { createClinic } from '@/prisma/factories/clinic'
import { emptyDatabase } from '@/prisma/factories/empty-database'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { changeClinic, keepLogo, removeLogo, setUpClinic } from './mutations'
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

describe('the clinic’s logo', () => {
  const draw = (color: string) =>
    sharp({ create: { width: 400, height: 100, channels: 3, background: color } })
      .png()
      .toBuffer()
  const mayBeSeen = (scope: ClinicScope, key: string | null) =>
    readWithin(scope, async (tx) => (await tx.clinicMedia.count({ where: { key: key ?? '' } })) > 0)

  it('is kept for its members, and recorded; a bad picture changes nothing', async () => {
    const clinic = await createClinic()
    const { scope } = await createMember({ clinicId: clinic.id, role: 'owner' })
    await keepLogo(scope, await draw('#0b5450'), now)
    const before = await getClinic(scope)
    expect(before).toMatchObject({ logoWidth: 400, logoHeight: 100 })
    expect(await mayBeSeen(scope, before.logoKey)).toBe(true)
    await expect(keepLogo(scope, Buffer.from('no picture'), now)).rejects.toBeInstanceOf(InputError)
    await expect(keepLogo(scope, Buffer.alloc(20_000_000), now)).rejects.toThrow(/larger than 5 MB/)
    expect(await getClinic(scope)).toEqual(before)
    await keepLogo(scope, await draw('#0b5450'), now)
    const events = await ownerDatabase().auditEvent.findMany({ where: { clinicId: clinic.id } })
    expect(events).toMatchObject([{ kind: 'clinic-changed', detail: { fields: ['logo'] } }])
  })

  it('may be taken away and put back, and what was published with it still has it', async () => {
    const clinic = await createClinic()
    const { scope } = await createMember({ clinicId: clinic.id, role: 'owner' })
    await keepLogo(scope, await draw('#0b5450'), now)
    const { logoKey } = await getClinic(scope)
    await removeLogo(scope)
    expect(await getClinic(scope)).toMatchObject({ logoKey: null, logoWidth: null, logoHeight: null })
    expect(await mediaStore().has(logoKey as MediaKey)).toBe(true)
    await keepLogo(scope, await draw('#0b5450'), now)
    expect((await getClinic(scope)).logoKey).toBe(logoKey)
  })

  it('is the owner’s alone to change, and no other clinic’s', async () => {
    const clinic = await createClinic()
    const { scope } = await createMember({ clinicId: clinic.id, role: 'therapist' })
    const other = await createMember({ clinicId: (await createClinic()).id, role: 'owner' })
    await expect(keepLogo(scope, await draw('#0b5450'), now)).rejects.toBeInstanceOf(ForbiddenError)
    await expect(removeLogo(scope)).rejects.toBeInstanceOf(ForbiddenError)
    await keepLogo(other.scope, await draw('#1d4480'), now)
    const { logoKey } = await getClinic(other.scope)
    expect(await mayBeSeen(scope, logoKey)).toBe(false)
    expect((await getClinic(scope)).logoKey).toBeNull()
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
    ['accent', 'teal'],
    ['accent', '#9fd8d2'],
    ['accent', '#c8321f'],
  ])('refuses %s "%s"', (field, value) => {
    const result = clinicSchema.safeParse({ ...typed, [field]: value })
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
  })
})
