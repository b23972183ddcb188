import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Tx, within } from '@/lib/db/within'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { forgetOld, recordAudit, recordRefusal, sealRecord } from './mutations'
import { verifyRecord } from './queries'

async function clinicWithRecord(events: number) {
  const clinic = await createClinic()
  const { scope } = await createMember({ clinicId: clinic.id })
  for (let n = 0; n < events; n++)
    await within(scope, (tx) => recordAudit(tx, scope, { kind: 'patient-added', patientId: randomUUID() }))
  return scope
}

const stateOf = async (clinicId: string) =>
  (await verifyRecord()).find((state) => state.clinicId === clinicId)

/** As whoever owns the server could do it: past every policy and grant. */
const asOwner = (sql: string) => ownerDatabase().$executeRawUnsafe(sql)

describe('the chain over the record', () => {
  it('grows line by line, clinic by clinic, and holds', async () => {
    const [first, second] = [await clinicWithRecord(3), await clinicWithRecord(2)]
    await sealRecord()
    const before = await stateOf(first.clinicId)
    expect(before).toMatchObject({ sealed: 3, broken: null })
    expect(await stateOf(second.clinicId)).toMatchObject({ sealed: 2, broken: null })
    await within(first, (tx) => recordAudit(tx, first, { kind: 'password-changed' }))
    expect(await sealRecord()).toBe(1)
    expect(await sealRecord()).toBe(0)
    const after = await stateOf(first.clinicId)
    expect(after).toMatchObject({ sealed: 4, broken: null })
    expect(after?.head).not.toBe(before?.head)
  })

  it.each([
    ['a line that was changed', "UPDATE audit_event SET kind = 'patient-archived' WHERE id = '%'", 'changed'],
    [
      'a line whose time was moved',
      "UPDATE audit_event SET at = at - interval '1 day' WHERE id = '%'",
      'changed',
    ],
    ['a line that was removed', "DELETE FROM audit_event WHERE id = '%'", 'removed'],
    ['a line and its seal that were removed', "DELETE FROM audit_seal WHERE event_id = '%'", 'gap'],
  ])('shows %s', async (_, sql, problem) => {
    const { clinicId } = await clinicWithRecord(4)
    await sealRecord()
    const [, second] = await ownerDatabase().auditSeal.findMany({
      where: { clinicId },
      orderBy: { seq: 'asc' },
    })
    await asOwner(sql.replace('%', second?.eventId ?? ''))
    expect((await stateOf(clinicId))?.broken).toMatchObject({ problem })
  })

  it('reads what waits to be sealed and nothing else, however long the record is', async () => {
    const { clinicId } = await clinicWithRecord(0)
    await asOwner(`INSERT INTO audit_event (clinic_id, id, kind, detail)
      SELECT '${clinicId}', gen_random_uuid(), 'signed-in', '{}' FROM generate_series(1, 3000)`)
    while ((await sealRecord()) > 0);
    await asOwner('ANALYZE')
    await asOwner(`INSERT INTO audit_event (clinic_id, id, at, kind, detail)
      SELECT '${clinicId}', gen_random_uuid(), now() - n * interval '1 day', 'signed-in', '{}' FROM generate_series(1, 4) n`)
    const read = await within({ clinicId }, async (tx) => {
      // The counts hold also what this connection read before and has not reported yet.
      const before = await countReads(tx)
      await tx.$queryRaw`SELECT plinth_seal_record()`
      const after = await countReads(tx)
      return { events: after.events - before.events, seals: after.seals - before.seals }
    })
    expect(read.events).toBe(4)
    expect(read.seals).toBeLessThanOrEqual(2)
    expect(await stateOf(clinicId)).toMatchObject({ sealed: 3004, broken: null })
    expect(await sealRecord()).toBe(0)
  })

  it('does not break when addresses are forgotten', async () => {
    const scope = { ...(await clinicWithRecord(1)), address: '192.0.2.44' }
    await within(scope, (tx) => recordAudit(tx, scope, { kind: 'password-changed' }))
    await sealRecord()
    const { clinicId } = scope
    const kept = () => ownerDatabase().auditEvent.count({ where: { clinicId, address: '192.0.2.44' } })
    await forgetOld({ addressDays: 90, revisionDays: 30 })
    expect(await kept()).toBe(1)
    await forgetOld({ addressDays: 0, revisionDays: 30 })
    expect(await kept()).toBe(0)
    expect((await stateOf(clinicId))?.broken).toBeNull()
  })

  it('is out of reach of the program: no time of its choosing, no seal, no change', async () => {
    const scope = await clinicWithRecord(1)
    const tries = [
      `INSERT INTO audit_event (clinic_id, id, kind, detail, at) VALUES ('${scope.clinicId}', '${randomUUID()}', 'signed-in', '{}', now() - interval '1 day')`,
      `INSERT INTO audit_seal VALUES ('${scope.clinicId}', 1, '${randomUUID()}', '\\x00')`,
      `UPDATE audit_event SET kind = 'signed-out'`,
      'SELECT password_hash FROM user_account',
    ]
    for (const sql of tries)
      await expect(
        within(scope, (tx) => tx.$executeRawUnsafe(sql)),
        sql,
      ).rejects.toThrow(/permission denied/)
  })

  it('has a line for what a role did not allow', async () => {
    const scope = await clinicWithRecord(0)
    await recordRefusal(scope, 'exportData')
    await recordRefusal(scope, 'exportData')
    const rows = await ownerDatabase().auditEvent.findMany({ where: { clinicId: scope.clinicId } })
    expect(rows.map(({ kind, detail }) => ({ kind, detail }))).toEqual([
      { kind: 'access-refused', detail: { permission: 'exportData' } },
    ])
  })
})

/** Rows of the record and of its seals that this connection has read by now. */
async function countReads(tx: Tx): Promise<{ events: number; seals: number }> {
  const [read] = await tx.$queryRaw<{ events: number; seals: number }[]>`
    SELECT coalesce(sum(rows) FILTER (WHERE relname = 'audit_event'), 0)::int AS events,
      coalesce(sum(rows) FILTER (WHERE relname = 'audit_seal'), 0)::int AS seals
    FROM (SELECT relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) AS rows
      FROM pg_stat_xact_user_tables) AS counted`
  return read ?? { events: 0, seals: 0 }
}
