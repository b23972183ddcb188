import { expect, test } from 'vitest'
import { readWithin, type Tx } from '@/lib/db/within'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { readPatientRows } from './queries'

test('the plans of a page of patients are counted for them alone, not for the clinic', async () => {
  const { id: clinicId } = await createClinic()
  const { scope, user } = await createMember({ clinicId })
  await ownerDatabase().$executeRaw`
    INSERT INTO patient (clinic_id, id, first_name, last_name, updated_at)
    SELECT ${clinicId}::uuid, gen_random_uuid(), 'Given' || n, 'Family' || n, now() FROM generate_series(1, 1000) AS n`
  await ownerDatabase().$executeRaw`
    INSERT INTO plan (clinic_id, id, patient_id, title, content, revision, changed_by_user_id, updated_at)
    SELECT clinic_id, gen_random_uuid(), id, 'Knee', '{}', 1, ${user.id}::uuid, now() FROM patient
    WHERE clinic_id = ${clinicId}::uuid`
  await ownerDatabase().$executeRaw`ANALYZE`
  const plans = await ownerDatabase().plan.findMany({ where: { clinicId }, take: 8 })
  const ids = plans.map((plan) => plan.patientId)
  const [before, after] = await readWithin(scope, async (tx) => {
    const first = await countPlansRead(tx)
    const rows = await readPatientRows(tx, scope, ids)
    expect(rows.map(({ planCount }) => planCount)).toEqual(ids.map(() => 1))
    return [first, await countPlansRead(tx)]
  })
  expect(after - before).toBeLessThan(50)
})

/** How many plans the database has read in a transaction so far. */
async function countPlansRead(tx: Tx): Promise<number> {
  const [read] = await tx.$queryRaw<{ rows: number }[]>`
    SELECT (seq_tup_read + idx_tup_fetch)::int AS rows FROM pg_stat_xact_user_tables WHERE relname = 'plan'`
  return read?.rows ?? 0
}
