import { describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import type { Tx } from '@/lib/db/within'
import { ForbiddenError, InputError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { asOneTransaction, ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import { addPatient, archivePatient, changePatient, restorePatient } from './mutations'
import { getPatient, listPatients } from './queries'
import { patientListSchema, patientSchema } from './schema'

const now = new Date('2026-03-02T23:30:00Z')

async function therapist(given: { timeZone?: string } = {}) {
  const clinic = await createClinic(given)
  return createMember({ clinicId: clinic.id, role: 'therapist' })
}

const typed = (given: Record<string, unknown>) => patientSchema.parse({ firstName: 'Mila', ...given })
const namesOf = async (scope: Parameters<typeof listPatients>[0], query: object) =>
  (await listPatients(scope, patientListSchema.parse(query))).patients.map((row) => row.firstName)
const eventsOf = async (clinicId: string) =>
  (
    await ownerDatabase().auditEvent.findMany({
      where: { clinicId, kind: { notIn: ['patients-listed', 'patients-searched'] } },
      orderBy: { at: 'asc' },
    })
  ).map((row) => ({
    kind: row.kind,
    ...Object(row.detail),
  }))

/** Nothing hangs on the data of these patients. */
const alone = { yearCorrected: async () => undefined }

it('a patient’s plans that were changed at the same instant stand in one order, the newest of the list first', async () => {
  const { scope, user } = await therapist()
  const patient = await createPatient({ clinicId: scope.clinicId })
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
  for (const n of [2, 5, 1, 4, 3])
    await createPlan({
      ...{ clinicId: scope.clinicId, patientId: patient.id, userId: user.id },
      ...{ id: id(n), createdAt: now },
    })
  const { plans } = await getPatient(scope, patient.id)
  expect(plans.map((plan) => plan.id)).toEqual([5, 4, 3, 2, 1].map(id))
  const { patients } = await listPatients(scope, patientListSchema.parse({}))
  expect(patients.map(({ plan }) => plan?.id)).toEqual([id(5)])
})

describe('addPatient', () => {
  it('needs a first name alone, gives the patient to whoever adds them, and is recorded', async () => {
    const { scope, member } = await therapist()
    const id = await addPatient(scope, typed({}), now)
    expect(await getPatient(scope, id)).toMatchObject({
      firstName: 'Mila',
      lastName: '',
      birthDate: null,
      locale: 'en',
      memberId: member.id,
    })
    expect(await eventsOf(scope.clinicId)).toEqual([
      { kind: 'patient-added', patientId: id },
      { kind: 'patient-read', patientId: id },
    ])
  })

  it('gives a patient whom an assistant adds to nobody yet', async () => {
    const { scope } = await createMember({ clinicId: (await createClinic()).id, role: 'assistant' })
    const id = await addPatient(scope, typed({}), now)
    expect(await getPatient(scope, id)).toMatchObject({ memberId: null })
  })

  it('knows today by the clinic’s clock', async () => {
    const east = await therapist({ timeZone: 'Asia/Tokyo' })
    const west = await therapist({ timeZone: 'America/New_York' })
    const born = typed({ birthDate: '2026-03-03' })
    await addPatient(east.scope, born, now)
    await expect(addPatient(west.scope, born, now)).rejects.toBeInstanceOf(InputError)
  })

  it('refuses a record number that another patient of the clinic has', async () => {
    const { scope } = await therapist()
    const other = await therapist()
    await addPatient(scope, typed({ recordNumber: 'A-17' }), now)
    const error = await addPatient(scope, typed({ recordNumber: 'A-17' }), now).catch((thrown) => thrown)
    expect(error.problems).toMatchObject([{ path: 'recordNumber', found: 'A-17' }])
    await addPatient(other.scope, typed({ recordNumber: 'A-17' }), now)
  })

  it('refuses a member of another clinic as therapist', async () => {
    const { scope } = await therapist()
    const other = await therapist()
    await expect(addPatient(scope, typed({ memberId: other.member.id }), now)).rejects.toBeInstanceOf(
      InputError,
    )
  })
})

describe('changePatient', () => {
  it('records the names of the fields that changed, and nothing when none did', async () => {
    const { scope } = await therapist()
    const id = await addPatient(scope, typed({ birthDate: '1980-05-01' }), now)
    const changed = typed({ birthDate: '1980-05-02', lastName: 'Hart' })
    await changePatient(scope, id, changed, now, alone)
    await changePatient(scope, id, changed, now, alone)
    expect((await eventsOf(scope.clinicId)).slice(1)).toEqual([
      { kind: 'patient-changed', patientId: id, fields: ['lastName', 'birthDate'] },
    ])
  })
})

describe('two at once', () => {
  it('do not give two patients one record number', async () => {
    const { scope } = await therapist()
    const add = () => addPatient(scope, typed({ recordNumber: 'HS-1' }), now)
    const both = await Promise.allSettled([add(), add()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'InputError', problems: [{ path: 'recordNumber' }] },
    })
  })

  it('who change a year of birth each from what really stood have the links ask anew', async () => {
    const { scope } = await therapist()
    const id = await addPatient(scope, typed({ birthDate: '1950-05-01' }), now)
    const asked: string[] = []
    const yearCorrected = async (_tx: Tx, _scope: ClinicScope, patientId: string) =>
      void asked.push(patientId)
    let changed: Promise<void> | undefined
    await asOneTransaction(async () => {
      const tx = ownerDatabase()
      await tx.patient.updateMany({ where: { id }, data: { birthDate: new Date('1951-05-01') } })
      changed = changePatient(scope, id, typed({ birthDate: '1950-05-01' }), now, { yearCorrected })
      await expect.poll(() => isWaitedFor(tx)).toBe(true)
    })
    await changed
    expect(asked).toEqual([id])
    expect((await getPatient(scope, id)).birthDate).toBe('1950-05-01')
  })
})

describe('archiving', () => {
  it('takes a patient out of the list and back again', async () => {
    const { scope } = await therapist()
    const id = await addPatient(scope, typed({}), now)
    await archivePatient(scope, id, now)
    expect(await namesOf(scope, {})).toEqual([])
    expect(await namesOf(scope, { archived: true })).toEqual(['Mila'])
    await restorePatient(scope, id)
    expect(await namesOf(scope, {})).toEqual(['Mila'])
    expect((await eventsOf(scope.clinicId)).map((event) => event.kind)).toEqual([
      'patient-added',
      'patient-archived',
      'patient-restored',
    ])
  })

  it('is not an assistant’s', async () => {
    const { scope } = await createMember({ clinicId: (await createClinic()).id, role: 'assistant' })
    const id = await addPatient(scope, typed({}), now)
    await expect(archivePatient(scope, id, now)).rejects.toBeInstanceOf(ForbiddenError)
  })
})

describe('the list', () => {
  it('leaves a line in the record, that it was read or searched and never what for', async () => {
    const { scope } = await therapist()
    await listPatients(scope, patientListSchema.parse({}))
    await listPatients(scope, patientListSchema.parse({ search: 'Lucía' }))
    const rows = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: scope.clinicId },
      orderBy: { at: 'asc' },
    })
    expect(rows.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['patients-listed', {}],
      ['patients-searched', {}],
    ])
  })
})

describe('another clinic’s patient', () => {
  it('does not exist', async () => {
    const { scope } = await therapist()
    const other = await therapist()
    const { id } = await createPatient({ clinicId: other.scope.clinicId, firstName: 'Foreign' })
    await expect(getPatient(scope, id)).rejects.toBeInstanceOf(NotFoundError)
    await expect(changePatient(scope, id, typed({}), now, alone)).rejects.toBeInstanceOf(NotFoundError)
    await expect(archivePatient(scope, id, now)).rejects.toBeInstanceOf(NotFoundError)
    expect(await namesOf(scope, { search: 'Foreign' })).toEqual([])
    expect(await eventsOf(scope.clinicId)).toEqual([])
  })
})

describe('listPatients', () => {
  it('finds by name without accents, by record number and by the title of a plan', async () => {
    const { scope, user } = await therapist()
    const { clinicId } = scope
    await createPatient({ clinicId, firstName: 'Lucía', lastName: 'Fernández' })
    await createPatient({ clinicId, firstName: 'Walter', lastName: 'Osei', recordNumber: 'HS-204' })
    const hanna = await createPatient({ clinicId, firstName: 'Hanna', lastName: 'Vogel' })
    await createPlan({ clinicId, patientId: hanna.id, userId: user.id })
    expect(await namesOf(scope, { search: 'lucia fern' })).toEqual(['Lucía'])
    expect(await namesOf(scope, { search: 'FERNÁNDEZ' })).toEqual(['Lucía'])
    expect(await namesOf(scope, { search: 'hs-2' })).toEqual(['Walter'])
    expect(await namesOf(scope, { search: 'hip vogel' })).toEqual(['Hanna'])
    expect(await namesOf(scope, { search: '100%' })).toEqual([])
    expect(await namesOf(scope, { search: 'ucia' })).toEqual([])
  })

  it('finds by what stands behind a hyphen, an apostrophe or letters, and without them', async () => {
    const { scope } = await therapist()
    const { clinicId } = scope
    await createPatient({ clinicId, firstName: 'Nora', lastName: 'O’Brien-Łuczak', recordNumber: 'HS-1063' })
    for (const search of ['o’b', 'obrien', 'brien', 'łuc', '1063', 'hs1', 'hs-106'])
      expect(await namesOf(scope, { search }), search).toEqual(['Nora'])
  })

  it('finds by the titles of two plans that were made at the same moment', async () => {
    const { scope, user } = await therapist()
    const { id: patientId } = await createPatient({ clinicId: scope.clinicId, firstName: 'Mila' })
    const make = (title: string) =>
      createPlan({
        clinicId: scope.clinicId,
        patientId,
        userId: user.id,
        content: { ...toContent(), title },
      })
    await Promise.all(['Ankle', 'Shoulder', 'Elbow', 'Wrist'].map(make))
    for (const search of ['mila', 'ankle', 'should', 'elb', 'wrist'])
      expect(await namesOf(scope, { search }), search).toEqual(['Mila'])
  })

  it('finds by what is written now, and no longer by what was', async () => {
    const { scope, user } = await therapist()
    const { clinicId } = scope
    const { id } = await createPatient({ clinicId, firstName: 'Mila', lastName: 'Hart' })
    const plan = await createPlan({ clinicId, patientId: id, userId: user.id })
    await changePatient(scope, id, typed({ lastName: 'Sandoval' }), now, alone)
    expect([await namesOf(scope, { search: 'hart' }), await namesOf(scope, { search: 'sand' })]).toEqual([
      [],
      ['Mila'],
    ])
    expect(await namesOf(scope, { search: 'strength' })).toEqual(['Mila'])
    await ownerDatabase().plan.updateMany({ where: { id: plan.id }, data: { archivedAt: now } })
    expect(await namesOf(scope, { search: 'strength' })).toEqual([])
  })

  it('goes page by page in the order of last names, whatever their case', async () => {
    const { scope } = await therapist()
    const names = [
      ['Ana', 'Zimmer'],
      ['Ben', 'de la Cruz'],
      ['Cy', 'Ångström'],
      ['Di', ''],
      ['Ed', 'Cruz'],
    ]
    for (const [firstName = '', lastName = ''] of names)
      await createPatient({ clinicId: scope.clinicId, firstName, lastName })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await listPatients(scope, patientListSchema.parse({ limit: 2, cursor }))
      seen.push(...page.patients.map((row) => row.firstName))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(['Cy', 'Ed', 'Ben', 'Di', 'Ana'])
  })

  it('shows mine, and with each patient the newest plan, its version and its link', async () => {
    const { scope, user, member } = await therapist()
    const { clinicId } = scope
    const mine = await createPatient({ clinicId, firstName: 'Mine', memberId: member.id })
    await createPatient({ clinicId, firstName: 'Other' })
    const plan = await createPlan({ clinicId, patientId: mine.id, userId: user.id })
    await createPlanVersion({ plan, memberId: member.id })
    await createPlanVersion({ plan, memberId: member.id, number: 2 })
    await createShareLink(plan, { revokedAt: now })
    await createShareLink(plan)
    const page = await listPatients(scope, patientListSchema.parse({ whose: 'mine' }))
    expect(page.patients).toMatchObject([
      {
        id: mine.id,
        planCount: 1,
        plan: { id: plan.id, version: { number: 2 }, link: { state: 'not-opened' } },
      },
    ])
  })
})
