import { expect, test, vi } from 'vitest'
import { listAuditLines } from '@/lib/audit/queries'
import { database } from '@/lib/db/client'
import { readWithin } from '@/lib/db/within'
import { openBuilder } from '@/lib/plan/builder/queries'
import { noteOpening, recordOpening } from '@/lib/share/mutations'
import { openLink } from '@/lib/share/open-share'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createShareLink } from '@/prisma/factories/share-link'
import { logCheckIn } from './mutations'
import { openPatientPage } from './patient-page/queries'
import { openPatientRecord } from './patient-record/queries'
import { listPatientLines } from './place/queries'
import { arrangeLog, now, toDayCheckIn } from './testing/arrange-log'

const facts = { address: '192.0.2.9', now }

/** How many transactions some work takes. */
async function transactionsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = vi.spyOn(database(), '$transaction')
  await work()
  const count = begun.mock.calls.length
  begun.mockRestore()
  return count
}

test('a page asks in one transaction and writes in another', async () => {
  const { scope, patient, plan, clinic } = await arrangeLog()
  const { token } = await createShareLink(plan)
  const { scope: owner } = await createMember({ clinicId: clinic.id, role: 'owner' })
  const query = { search: 'tomas', whose: 'clinic', archived: false, cursor: null, limit: 30 } as const
  const pages = {
    list: () => listPatientLines(scope, query, now),
    patient: () => openPatientRecord(scope, patient.id, 'UTC', now),
    builder: () => openBuilder(scope, plan.id, 'en'),
    record: () => listAuditLines(owner, { patientId: patient.id, limit: 30 }),
    link: async () => {
      const page = await openPatientPage(token, facts)
      if (page) await recordOpening(page.share, now)
    },
    checkIn: async () => {
      const link = await openLink(token, facts)
      if (link) await logCheckIn(link.scope, toDayCheckIn({ pain: 2, note: 'Better' }), now)
    },
  }
  for (const [name, page] of Object.entries(pages)) expect(await transactionsOf(page), name).toBe(2)
  // The version is kept by now, and the opening was just noted.
  const again = async () => {
    const page = await openPatientPage(token, facts)
    if (page) await noteOpening(page.share, now)
  }
  const asked = vi.spyOn(database(), '$queryRaw')
  expect(await transactionsOf(again)).toBe(0)
  expect(asked).toHaveBeenCalledTimes(1)
  asked.mockRestore()
})

test('what only reads cannot write, and what cannot be recorded is not shown', async () => {
  const { scope, patient } = await arrangeLog()
  const write = readWithin(scope, (tx) => tx.patient.updateMany({ data: { firstName: 'Changed' } }))
  await expect(write).rejects.toThrow()
  expect(await ownerDatabase().patient.count({ where: { firstName: 'Changed' } })).toBe(0)
  await ownerDatabase()
    .$executeRaw`ALTER TABLE audit_event ADD CONSTRAINT none CHECK (kind <> 'patient-read') NOT VALID`
  await expect(openPatientRecord(scope, patient.id, 'UTC', now)).rejects.toThrow()
  await ownerDatabase().$executeRaw`ALTER TABLE audit_event DROP CONSTRAINT none`
  expect((await openPatientRecord(scope, patient.id, 'UTC', now)).patient.id).toBe(patient.id)
})
