import { describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import { readWithin } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { PatientSign } from '@/lib/safety/patient-signs'
import { createMember } from '@/prisma/factories/member'
import { asOneTransaction, ownerDatabase } from '@/prisma/factories/owner-database'
import { logCheckIn } from '../mutations'
import { openPageNow, openPatientPage } from '../patient-page/queries'
import { listPatientLines } from '../place/queries'
import { reopenPlan } from '../stop/mutations'
import { readStopState } from '../stop/queries'
import { arrangeLog, now, toCheckIn, toDayCheckIn } from '../testing/arrange-log'
import type { RaisedAlert } from './alert'
import { markSeen } from './mutations'
import { readAlertsOf, readOpenAlerts } from './queries'

const query = { search: '', whose: 'clinic' as const, archived: false, cursor: null, limit: 50 }

const openOf = (scope: ClinicScope, patientId: string) =>
  readWithin(scope, async (tx) => (await readOpenAlerts(tx, scope, [patientId])).get(patientId) ?? [])
const allOf = (scope: ClinicScope, patientId: string) =>
  readWithin(scope, (tx) => readAlertsOf(tx, scope, patientId))

async function arrange() {
  const given = await arrangeLog()
  const { share, scope, patient } = given
  const say = (pain: number, more: object = {}) => logCheckIn(share, toDayCheckIn({ pain }, more), now)
  const open = () => openOf(scope, patient.id)
  const pains = async () => (await open()).map((alert) => (alert.kind === 'pain-high' ? alert.pain : null))
  return { ...given, say, open, pains }
}

describe('an alert of high pain', () => {
  it('is raised by 7, and 2 said later takes nothing away', async () => {
    const { say, pains, scope } = await arrange()
    await say(5)
    expect(await pains()).toEqual([])
    await say(7)
    await say(2, { loggedAt: '2026-11-22T19:30:00.000Z' })
    expect(await pains()).toEqual([7])
    const { lines } = await listPatientLines(scope, query, now)
    expect(lines[0]?.alert).toEqual({ kind: 'painHigh', pain: 7, later: 2, on: '2026-11-22' })
  })

  it('is raised once for the same pain of a day, also when two phones say it at the same moment', async () => {
    const { say, pains } = await arrange()
    await Promise.all([say(8), say(8)])
    await say(7)
    expect(await pains()).toEqual([8])
  })

  it('is raised by a pain that was said with an exercise', async () => {
    const { share, pains } = await arrange()
    await logCheckIn(share, toCheckIn({ body: { about: 'item', result: 'done', pain: 6 } }), now)
    expect(await pains()).toEqual([6])
  })

  it('stays until somebody marks it as seen, with who and when, and is recorded', async () => {
    const { say, open, scope, patient, clinic } = await arrange()
    await say(7)
    const ids = (await open()).map(({ id }) => id)
    await markSeen(scope, patient.id, ids, now)
    expect(await open()).toEqual([])
    const later = new Date(now.getTime() + 60_000)
    const colleague = await createMember({ clinicId: clinic.id, name: 'Alma Reyes' })
    await markSeen(colleague.scope, patient.id, ids, later)
    const [alert] = await allOf(scope, patient.id)
    const { name } = await ownerDatabase().user.findUniqueOrThrow({ where: { id: scope.userId } })
    expect(alert?.seen).toEqual({ by: name, at: now.toISOString() })
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: clinic.id, kind: 'alert-seen' },
    })
    expect(events.map(({ userId }) => userId)).toEqual([scope.userId])
    expect(JSON.stringify(events)).not.toContain('"pain"')
  })

  it('is marked by one after the other, so that of two who mark the same none waits for what waits for them', async () => {
    const { say, open, scope, patient, clinic } = await arrange()
    await say(7)
    const [{ id: alertId } = { id: '' }] = await open()
    let marked: Promise<void> | undefined
    await asOneTransaction(async () => {
      const tx = ownerDatabase()
      await tx.$executeRaw`SELECT 1 FROM patient_place WHERE patient_id = ${patient.id}::uuid FOR UPDATE`
      marked = markSeen(scope, patient.id, [alertId], now)
      await expect.poll(() => isWaitedFor(tx)).toBe(true)
      // Nobody holds what this takes; whoever did would wait for this one.
      await tx.$executeRaw`SET LOCAL lock_timeout = '100ms'`
      const seen = { clinicId: clinic.id, alertId, seenByUserId: scope.userId, seenAt: now }
      await tx.alertSeen.create({ data: seen })
    })
    await marked
    expect(await open()).toEqual([])
  })

  it('comes again when the pain is higher than what was seen, or high on another day', async () => {
    const { say, open, pains, scope, patient } = await arrange()
    const seeAll = async () =>
      markSeen(
        scope,
        patient.id,
        (await open()).map(({ id }) => id),
        now,
      )
    await say(7)
    await seeAll()
    await say(6)
    expect(await pains()).toEqual([])
    await say(9)
    expect(await pains()).toEqual([9])
    await seeAll()
    await say(7, { localDate: '2026-11-23' })
    expect(await pains()).toEqual([7])
  })

  it('is no other clinic’s business', async () => {
    const { say, open, patient } = await arrange()
    await say(7)
    const other = await arrange()
    const ids = (await open()).map(({ id }) => id)
    expect(await openOf(other.scope, patient.id)).toEqual([])
    expect(await allOf(other.scope, patient.id)).toEqual([])
    await expect(markSeen(other.scope, patient.id, ids, now)).rejects.toThrow(NotFoundError)
    await expect(markSeen(other.scope, other.patient.id, ids, now)).rejects.toThrow(NotFoundError)
    expect(await open()).toHaveLength(1)
  })
})

describe('an alert of warning signs', () => {
  const signsOf = (alerts: RaisedAlert[]) =>
    alerts.map((alert) => (alert.kind === 'red-flag' ? alert.signs.join() : alert.kind))

  it('is raised by a yes alone, once while it waits, and again when it is said after it was seen', async () => {
    const { share, scope, patient, open } = await arrange()
    const tick = (...signs: PatientSign[]) => logCheckIn(share, toDayCheckIn({ signs }), now)
    await tick()
    expect(await open()).toEqual([])
    await tick('RF12')
    await tick('RF12')
    expect(signsOf(await open())).toEqual(['RF12'])
    await tick('RF05', 'RF12')
    expect(signsOf(await open()).sort()).toEqual(['RF05,RF12', 'RF12'])
    const ids = (await open()).map(({ id }) => id)
    await markSeen(scope, patient.id, ids, now)
    expect(await open()).toEqual([])
    await tick('RF12')
    expect(signsOf(await open())).toEqual(['RF12'])
    const { lines } = await listPatientLines(scope, query, now)
    expect(lines[0]).toMatchObject({ group: 'lookFirst', alert: { kind: 'redFlag', signs: ['RF12'] } })
  })

  it('stops the plan for clinic and patient until it is opened again', async () => {
    const { share, scope, plan, token } = await arrange()
    await logCheckIn(share, toDayCheckIn({ signs: ['RF05'] }), now)
    const stateOf = () => readWithin(scope, (tx) => readStopState(tx, scope, plan.id, '2026-11-22'))
    expect(await stateOf()).toMatchObject({ kind: 'stopped', signs: ['RF05'], asks: 'clinic' })
    const facts = { address: '192.0.2.1', now }
    expect((await openPageNow(token, facts, {}))?.stop).toEqual(await stateOf())
    await reopenPlan(scope, plan.id, new Date(now.getTime() + 1000))
    expect(await stateOf()).toEqual({ kind: 'open' })
  })
})

describe('an alert of something written', () => {
  it('waits for somebody of the clinic, and the page says what was written and when it was seen', async () => {
    const { share, scope, patient, open, token } = await arrange()
    const facts = { address: '192.0.2.1', now }
    const shown = async () => (await openPatientPage(token, facts))?.questions
    await logCheckIn(share, toDayCheckIn({ note: 'May I sit?' }), now)
    await logCheckIn(share, toDayCheckIn({ note: 'May I sit?' }), now)
    await logCheckIn(share, toDayCheckIn({ note: 'And swim?' }), new Date(now.getTime() + 1000))
    const texts = (await open()).map((alert) => (alert.kind === 'question' ? alert.text : alert.kind))
    expect(texts).toEqual(['And swim?', 'May I sit?'])
    expect((await shown())?.map(({ text, seenAt }) => [text, seenAt])).toEqual([
      ['And swim?', null],
      ['May I sit?', null],
    ])
    const later = new Date(now.getTime() + 60_000)
    const ids = (await open()).map(({ id }) => id)
    await markSeen(scope, patient.id, ids, later)
    expect((await shown())?.map(({ seenAt }) => seenAt)).toEqual([later.toISOString(), later.toISOString()])
    expect(await open()).toEqual([])
    expect(JSON.stringify(await ownerDatabase().alert.findMany())).not.toContain('sit?')
  })

  it('is shown on its own link alone', async () => {
    const { share } = await arrange()
    await logCheckIn(share, toDayCheckIn({ note: 'May I sit?' }), now)
    const other = await arrange()
    expect((await openPatientPage(other.token, { address: '192.0.2.1', now }))?.questions).toEqual([])
  })
})
