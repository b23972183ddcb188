import { beforeAll, expect, test } from 'vitest'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { explainAsApp } from './testing/explain'

/** What row-level security leaves usable: the statements of the program as the app's role has them carried out. */

let clinicId = ''
let memberId = ''
let userId = ''
let patientId = ''

beforeAll(async () => {
  clinicId = (await createClinic()).id
  const { member, user } = await createMember({ clinicId })
  memberId = member.id
  userId = user.id
  await ownerDatabase().$executeRaw`
    INSERT INTO patient (clinic_id, id, first_name, last_name, record_number, member_id, updated_at)
    SELECT ${clinicId}::uuid, gen_random_uuid(), 'Given' || n % 97, 'Family' || n, 'HS-' || n, ${memberId}::uuid, now()
    FROM generate_series(1, 4000) AS n`
  await ownerDatabase().$executeRaw`UPDATE patient_place SET rank = (hashtext(patient_id::text) & 3) + 1`
  const [any] = await ownerDatabase().patient.findMany({ where: { clinicId }, take: 1 })
  patientId = any?.id ?? ''
  await ownerDatabase().$executeRaw`
    INSERT INTO audit_event (clinic_id, id, kind, user_id, detail)
    SELECT clinic_id, gen_random_uuid(), 'patient-read', ${userId}::uuid, jsonb_build_object('patientId', id)
    FROM patient, generate_series(1, 5)`
  await ownerDatabase().$executeRaw`ANALYZE`
})

test('a page of the list is a part of an index, wherever it begins', async () => {
  const page = (more: string) =>
    explainAsApp(
      clinicId,
      `SELECT p.patient_id, p.rank FROM patient_place p WHERE p.clinic_id = '${clinicId}' AND p.rank < 7 ${more}
       ORDER BY p.rank, p.sort_name, p.patient_id LIMIT 31`,
    )
  const later = await page(`AND (p.rank, p.sort_name, p.patient_id) > (2, 'family2', '${patientId}')`)
  expect(later.whole).toEqual([])
  expect(later.served).toMatch(/ROW\(.*rank.*sort_name.*patient_id.*\) > ROW\(2, 'family2'/)
  const mine = await page(`AND p.member_id = '${memberId}'`)
  expect(mine.whole).toEqual([])
})

test('places that are to be worked out, the record of a patient and its repeats are found by an index', async () => {
  const turned = await explainAsApp(
    clinicId,
    `SELECT patient_id FROM patient_place WHERE clinic_id = '${clinicId}' AND turns_on <= '2026-11-22'
     ORDER BY turns_on LIMIT 200 FOR UPDATE SKIP LOCKED`,
  )
  expect(turned.served).toMatch(/turns_on <= /)
  const record = await explainAsApp(
    clinicId,
    `SELECT id FROM audit_event WHERE clinic_id = '${clinicId}' AND patient_id = '${patientId}'
     ORDER BY at DESC, id DESC LIMIT 31`,
  )
  expect(record.whole).toEqual([])
  expect(record.served).toContain(`patient_id = '${patientId}'`)
  const repeat = await explainAsApp(
    clinicId,
    `SELECT 1 FROM audit_event WHERE clinic_id = '${clinicId}' AND user_id = '${userId}' AND patient_id = '${patientId}'
     AND at > now() - interval '10 minutes' AND kind = 'patient-read' AND detail @> '{}' LIMIT 1`,
  )
  expect(repeat.whole).toEqual([])
  expect(repeat.served).toMatch(/patient_id = .*at > /)
})
