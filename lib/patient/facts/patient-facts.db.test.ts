import { describe, expect, it } from 'vitest'
import { within } from '@/lib/db/within'
import { ConflictError, InputError, type InputProblem, NotFoundError, problemInWords } from '@/lib/errors'
import { emptyFacts, type PatientFacts } from '@/lib/safety/patient-facts'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { recordPatientFacts, writePatientFacts } from './mutations'
import { findPatientFacts, listFactsHistory, readPatientFacts } from './queries'
import { noFacts } from './stored-facts'

const now = new Date('2026-03-02T23:30:00Z')
const osteoporosis: PatientFacts = { ...emptyFacts, flags: [{ flag: 'osteoporosis' }] }
const hip: PatientFacts = { ...emptyFacts, flags: [{ flag: 'tha', side: 'right', date: '2026-01-30' }] }

async function arrange() {
  const { id: clinicId } = await createClinic()
  const { scope, user } = await createMember({ clinicId, name: 'Ines Okafor' })
  const colleague = await createMember({ clinicId, name: 'Bruno Reis', role: 'assistant' })
  const patient = await createPatient({ clinicId })
  return { scope, user, colleague, patient }
}

const eventsOf = async (clinicId: string) =>
  (await ownerDatabase().auditEvent.findMany({ where: { clinicId }, orderBy: { at: 'asc' } })).map((row) => ({
    kind: row.kind,
    userId: row.userId,
    ...Object(row.detail),
  }))

function toSignal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

/** Transactions of this database that wait for another one. */
async function countWaiting(): Promise<number | undefined> {
  const rows = await ownerDatabase().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows[0]?.count
}

describe('findPatientFacts', () => {
  it('gives empty facts at revision 0 while nothing is recorded, and records that the record was read', async () => {
    const { scope, user, patient } = await arrange()
    expect(await findPatientFacts(scope, patient.id)).toEqual(noFacts)
    expect(await eventsOf(scope.clinicId)).toEqual([
      { kind: 'patient-read', userId: user.id, patientId: patient.id },
    ])
  })

  it('gives the newest of several', async () => {
    const { scope, user, patient } = await arrange()
    await createPatientFacts({ patient, userId: user.id, facts: osteoporosis })
    await createPatientFacts({ patient, userId: user.id, revision: 2, facts: hip, changedAt: now })
    expect(await findPatientFacts(scope, patient.id)).toEqual({
      revision: 2,
      facts: hip,
      changedAt: now.toISOString(),
      changedBy: 'Ines Okafor',
    })
    const inside = await within(scope, (tx) => readPatientFacts(tx, scope, patient.id))
    expect(inside).toMatchObject({ revision: 2, facts: hip })
  })
})

describe('recordPatientFacts', () => {
  it('adds a revision for each change and keeps the earlier ones, with who and when', async () => {
    const { scope, colleague, patient } = await arrange()
    const later = new Date('2026-03-09T10:00:00Z')
    await recordPatientFacts(scope, patient.id, { revision: 0, facts: osteoporosis }, now)
    const second = await recordPatientFacts(colleague.scope, patient.id, { revision: 1, facts: hip }, later)
    const first = {
      revision: 1,
      facts: osteoporosis,
      changedAt: now.toISOString(),
      changedBy: 'Ines Okafor',
    }
    expect(second).toEqual({
      revision: 2,
      facts: hip,
      changedAt: later.toISOString(),
      changedBy: 'Bruno Reis',
    })
    expect(await listFactsHistory(scope, patient.id)).toEqual([second, first])
  })

  it('is an event of the audit with the ids alone', async () => {
    const { scope, user, patient } = await arrange()
    await recordPatientFacts(scope, patient.id, { revision: 0, facts: hip }, now)
    expect(await eventsOf(scope.clinicId)).toEqual([
      { kind: 'patient-facts-changed', userId: user.id, patientId: patient.id, revision: 1 },
    ])
  })

  it('records the same content once, so that a lost answer can be asked for again', async () => {
    const { scope, patient } = await arrange()
    const change = { revision: 0, facts: hip }
    const first = await recordPatientFacts(scope, patient.id, change, now)
    const later = new Date('2026-03-09T10:00:00Z')
    expect(await recordPatientFacts(scope, patient.id, change, later)).toEqual(first)
    expect(await recordPatientFacts(scope, patient.id, { revision: 1, facts: hip }, later)).toEqual(first)
    expect(await eventsOf(scope.clinicId)).toHaveLength(1)
  })

  it('takes "asked, and there is none" for a change of "not asked"', async () => {
    const { scope, patient } = await arrange()
    const none = { ...emptyFacts, flagsAskedOn: '2026-03-02', equipment: [] }
    await recordPatientFacts(scope, patient.id, { revision: 0, facts: none }, now)
    expect((await findPatientFacts(scope, patient.id)).facts).toStrictEqual(none)
  })

  it('refuses facts based on an older revision and shows the newest', async () => {
    const { scope, colleague, patient } = await arrange()
    const newest = await recordPatientFacts(scope, patient.id, { revision: 0, facts: hip }, now)
    const stale = recordPatientFacts(
      colleague.scope,
      patient.id,
      { revision: 0, facts: osteoporosis },
      now,
    ).catch((thrown) => thrown)
    expect(await stale).toBeInstanceOf(ConflictError)
    expect((await stale).current).toEqual(newest)
    expect(await listFactsHistory(scope, patient.id)).toEqual([newest])
  })

  it('lets the second of two who record at once wait for the first and tells them', async () => {
    const { scope, colleague, patient } = await arrange()
    const written = toSignal()
    const end = toSignal()
    const first = within(scope, async (tx) => {
      const recorded = await writePatientFacts(tx, scope, patient.id, { revision: 0, facts: hip }, now)
      written.give()
      await end.given
      return recorded
    })
    await written.given
    const change = { revision: 0, facts: osteoporosis }
    const second = recordPatientFacts(colleague.scope, patient.id, change, now).catch((thrown) => thrown)
    await expect.poll(countWaiting).toBe(1)
    end.give()
    const lost = await second
    expect(lost).toBeInstanceOf(ConflictError)
    expect(lost.current).toEqual(await first)
    expect(await listFactsHistory(scope, patient.id)).toEqual([await first])
  })

  it('inside another transaction stands or falls with it', async () => {
    const { scope, patient } = await arrange()
    const failing = within(scope, async (tx) => {
      await writePatientFacts(tx, scope, patient.id, { revision: 0, facts: hip }, now)
      throw new Error('the import failed after its facts')
    })
    await expect(failing).rejects.toThrow('the import failed')
    expect(await listFactsHistory(scope, patient.id)).toEqual([])
  })

  it('refuses flags that no rule knows, by their place and with the nearest known one', async () => {
    const { scope, patient } = await arrange()
    const facts = { ...emptyFacts, flags: [{ flag: 'tha' }, { flag: 'osteoporosys' }] }
    const error = await recordPatientFacts(scope, patient.id, { revision: 0, facts }, now).catch(
      (thrown) => thrown,
    )
    expect(error).toBeInstanceOf(InputError)
    expect(error.problems.map((problem: InputProblem) => problemInWords(problem, 'en'))).toEqual([
      {
        path: 'facts.flags[1].flag',
        found: '"osteoporosys"',
        allowed: 'The name of a clinical flag. The nearest is osteoporosis.',
      },
    ])
  })
})

describe('another clinic’s patient', () => {
  it('does not exist', async () => {
    const { scope } = await arrange()
    const other = await arrange()
    await createPatientFacts({ patient: other.patient, userId: other.user.id })
    const { id } = other.patient
    await expect(findPatientFacts(scope, id)).rejects.toBeInstanceOf(NotFoundError)
    await expect(listFactsHistory(scope, id)).rejects.toBeInstanceOf(NotFoundError)
    const change = { revision: 1, facts: emptyFacts }
    await expect(recordPatientFacts(scope, id, change, now)).rejects.toBeInstanceOf(NotFoundError)
    expect(await eventsOf(scope.clinicId)).toEqual([])
  })
})

describe('the rows', () => {
  it('can be neither changed nor removed by the program', async () => {
    const { scope, user, patient } = await arrange()
    await createPatientFacts({ patient, userId: user.id, facts: hip })
    const where = { clinicId: scope.clinicId, patientId: patient.id }
    const change = within(scope, (tx) => tx.patientFactsRow.updateMany({ where, data: { facts: {} } }))
    await expect(change).rejects.toThrow(/permission denied/)
    const remove = within(scope, (tx) => tx.patientFactsRow.deleteMany({ where }))
    await expect(remove).rejects.toThrow(/permission denied/)
    expect((await findPatientFacts(scope, patient.id)).facts).toEqual(hip)
  })
})
