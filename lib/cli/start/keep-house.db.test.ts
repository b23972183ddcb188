import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { recordAudit } from '@/lib/audit/mutations'
import { verifyRecord } from '@/lib/audit/queries'
import { closeDatabase } from '@/lib/db/client'
import { within } from '@/lib/db/within'
import { rereadEnvironment } from '@/lib/environment'
import { log } from '@/lib/log'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan } from '@/prisma/factories/plan'
import { tidy } from './keep-house'

async function record(address: string) {
  const clinic = await createClinic()
  const member = await createMember({ clinicId: clinic.id })
  const scope = { ...member.scope, address }
  await within(scope, (tx) => recordAudit(tx, scope, { kind: 'patient-added', patientId: randomUUID() }))
  await ownerDatabase()
    .$executeRaw`UPDATE audit_event SET at = at - interval '10 days' WHERE clinic_id = ${clinic.id}::uuid`
  const addresses = async () =>
    (await ownerDatabase().auditEvent.findMany({ where: { clinicId: clinic.id } })).map(
      (event) => event.address,
    )
  const sealed = async () => (await verifyRecord()).find((state) => state.clinicId === clinic.id)?.sealed
  return { addresses, sealed }
}

test('every minute the record is sealed, and once an hour old addresses are forgotten', async () => {
  const { addresses, sealed } = await record('192.0.2.44')
  await tidy(59, 5)
  expect([await sealed(), await addresses()]).toEqual([1, ['192.0.2.44']])
  await tidy(60, 30)
  expect(await addresses()).toEqual(['192.0.2.44'])
  await tidy(120, 5)
  expect([await sealed(), await addresses()]).toEqual([1, [null]])
})

test('once an hour patients whose day has come are placed, and the coming months have their tables', async () => {
  const clinic = await createClinic()
  const patient = await createPatient({ clinicId: clinic.id })
  const { user } = await createMember({ clinicId: clinic.id })
  await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
  const marked = () =>
    ownerDatabase()
      .$queryRaw`SELECT 1 FROM patient_place WHERE turns_on <= now() AND clinic_id = ${clinic.id}::uuid`
  expect(await marked()).toHaveLength(1)
  // Named before: a month that begins meanwhile would ask for one more.
  const [last] = await ownerDatabase().$queryRaw<{ name: string }[]>`
    SELECT 'check_in_' || to_char(date_trunc('month', now()) + interval '6 months', 'YYYY_MM') AS name`
  await tidy(180, 90)
  expect(await marked()).toEqual([])
  const [made] = await ownerDatabase().$queryRaw<{ part: string | null }[]>`
    SELECT to_regclass(${last?.name})::text AS part`
  expect(made?.part).toBe(last?.name)
})

test('without a database it says so once a minute, and goes on when there is one again', async () => {
  const { sealed } = await record('192.0.2.45')
  const line = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const address = process.env.DATABASE_URL ?? ''
  await pointTo('postgresql://plinth_app:none@127.0.0.1:1/plinth')
  await tidy(1, 90)
  await tidy(2, 90)
  expect(line.mock.calls).toHaveLength(1)
  expect(line.mock.calls[0]?.[0]).toMatchObject({ job: 'seal' })
  line.mockRestore()
  await pointTo(address)
  await tidy(3, 90)
  expect(await sealed()).toBe(1)
})

async function pointTo(address: string): Promise<void> {
  await closeDatabase()
  process.env.DATABASE_URL = address
  rereadEnvironment()
}
