import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Clinic } from '@/lib/db/generated/client'
import { readWithin, within } from '@/lib/db/within'
import { ConflictError, ForbiddenError, InputError, NotFoundError, TooManyError } from '@/lib/errors'
import type { AskedMeasure } from '@/lib/measures/link/asked-measure'
import { type LinkScore, scoresPerHour } from '@/lib/measures/link/link-scores'
import { askOnLink, enterLinkScores } from '@/lib/measures/link/mutations'
import { readLinkMeasures } from '@/lib/measures/link/queries'
import { enterScore } from '@/lib/measures/mutations'
import { readScores } from '@/lib/measures/queries'
import { openLink } from '@/lib/share/open-share'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'

const now = new Date('2026-11-22T20:00:00Z')
const pain: AskedMeasure = { measure: 'NPRS', everyWeeks: 2 }
const normal: AskedMeasure = { measure: 'SANE', everyWeeks: null, side: 'left' }

async function arrange(role: 'therapist' | 'assistant' = 'therapist', timeZone = 'UTC', beside?: Clinic) {
  const clinic = beside ?? (await createClinic({ timeZone }))
  const { user, member, scope } = await createMember({ clinicId: clinic.id, role })
  const patient = await createPatient({ clinicId: clinic.id })
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
  await createPlanVersion({ plan, memberId: member.id })
  const { token } = await createShareLink(plan)
  const link = await openLink(token, { address: '192.0.2.1', now })
  if (!link) throw new Error('The link is live.')
  const ask = (asked: AskedMeasure[], revision = 0) => askOnLink(scope, patient.id, { revision, asked }, now)
  const send = (scores: LinkScore[], at = now) => enterLinkScores(link.scope, link.patientId, scores, at)
  const scores = () => readWithin(scope, (tx) => readScores(tx, scope, patient.id))
  return { clinic, user, scope, patient, link, ask, send, scores }
}

const score = (number: string, more: Partial<LinkScore> = {}): LinkScore => ({
  id: randomUUID(),
  measure: 'NPRS',
  replaces: null,
  score: { form: 'one', number },
  ...more,
})

test('what is asked is a row of its own at each change, by whom and when, and told to whoever was second', async () => {
  const { scope, patient, ask, user, clinic } = await arrange()
  expect(await ask([pain])).toMatchObject({ revision: 1, asked: [pain], by: user.name })
  expect(await ask([pain], 0)).toMatchObject({ revision: 1 })
  await expect(ask([normal], 0)).rejects.toBeInstanceOf(ConflictError)
  expect(await ask([], 1)).toMatchObject({ revision: 2, asked: [] })
  const kinds = await ownerDatabase().auditEvent.findMany({ where: { clinicId: clinic.id } })
  expect(kinds.map(({ kind }) => kind)).toEqual(['link-measures-set', 'link-measures-set'])
  await expect(
    within(scope, (tx) =>
      tx.linkMeasuresRow.updateMany({ where: { patientId: patient.id }, data: { asked: [] } }),
    ),
  ).rejects.toThrow()
})

test('an assistant asks nothing, nobody asks another clinic’s patient, and no licensed form without its paper', async () => {
  const { ask } = await arrange('assistant')
  expect(() => ask([pain])).toThrow(ForbiddenError)
  const given = await arrange()
  const other = await arrange()
  const foreign = askOnLink(other.scope, given.patient.id, { revision: 0, asked: [pain] }, now)
  await expect(foreign).rejects.toBeInstanceOf(NotFoundError)
  expect(
    await readWithin(other.scope, (tx) => readLinkMeasures(tx, other.scope, given.patient.id)),
  ).toMatchObject({
    revision: 0,
  })
  expect(() => given.ask([{ measure: 'LEFS', everyWeeks: null }])).toThrow(InputError)
})

test('a patient’s score is kept once, marked as theirs, on the clinic’s day', async () => {
  const { ask, send, scores } = await arrange('therapist', 'America/New_York')
  await ask([pain])
  const one = score('4')
  const midnight = new Date('2026-11-23T04:59:00Z')
  expect(await send([one], midnight)).toEqual({ isNew: true, day: '2026-11-22' })
  expect(await send([one], midnight)).toEqual({ isNew: false, day: '2026-11-22' })
  expect(await scores()).toEqual([
    {
      id: one.id,
      measure: 'NPRS',
      on: '2026-11-22',
      value: { form: 'one', number: 4 },
      by: null,
      earlier: [],
    },
  ])
  expect(await send([score('3')], new Date('2026-11-23T05:00:00Z'))).toMatchObject({ day: '2026-11-23' })
})

test('only what is asked is taken, within its scale, and all of it or nothing', async () => {
  const { ask, send, scores } = await arrange()
  await ask([pain, normal])
  const sane = (side?: 'left' | 'right') =>
    score('80', { measure: 'SANE', score: { form: 'one', number: '80', ...(side ? { side } : {}) } })
  await expect(send([score('4'), score('11')])).rejects.toBeInstanceOf(InputError)
  await expect(send([sane('right')])).rejects.toBeInstanceOf(InputError)
  await expect(send([sane()])).rejects.toBeInstanceOf(InputError)
  await expect(send([score('5', { measure: 'CONF' })])).rejects.toBeInstanceOf(InputError)
  expect(await scores()).toEqual([])
  await send([score('4'), sane('left')])
  expect(await scores()).toHaveLength(2)
  await ask([], 1)
  await expect(send([score('4')])).rejects.toBeInstanceOf(InputError)
})

test('a patient puts an own score right or takes it back, and what it said before stays; nobody else’s', async () => {
  const { ask, send, scores, scope, patient } = await arrange()
  await ask([pain])
  const first = score('7')
  await send([first])
  const right = score('2', { replaces: first.id })
  await send([right])
  expect(await scores()).toMatchObject([
    { value: { number: 2 }, by: null, earlier: [{ value: { number: 7 } }] },
  ])
  await expect(send([score('3', { replaces: first.id })])).rejects.toBeInstanceOf(ConflictError)
  await send([score('0', { replaces: right.id, score: null })])
  expect(await scores()).toEqual([])
  const member = randomUUID()
  const input = { measure: 'NPRS', on: '2026-11-22', replaces: null, score: { number: '5' } }
  await enterScore(scope, { patientId: patient.id, scoreId: member }, input, now)
  await expect(send([score('1', { replaces: member })])).rejects.toBeInstanceOf(NotFoundError)
})

test('a therapist corrects what the patient answered, as any score', async () => {
  const { ask, send, scores, scope, patient, user } = await arrange()
  await ask([pain])
  const one = score('9')
  await send([one])
  const input = { measure: 'NPRS', on: '2026-11-22', replaces: one.id, score: { number: '6' } }
  await enterScore(scope, { patientId: patient.id, scoreId: randomUUID() }, input, now)
  expect(await scores()).toMatchObject([{ value: { number: 6 }, by: user.name, earlier: [{ by: null }] }])
})

test('a link enters nothing for another patient, whatever id it names', async () => {
  const { ask, send, clinic } = await arrange()
  const other = await arrange('therapist', 'UTC', clinic)
  await ask([pain])
  await other.ask([pain])
  const theirs = score('4')
  await other.send([theirs])
  await expect(send([theirs])).rejects.toBeInstanceOf(NotFoundError)
  await expect(send([score('3', { replaces: theirs.id })])).rejects.toBeInstanceOf(NotFoundError)
})

test('a link that sends too many scores in an hour waits', async () => {
  const { ask, send } = await arrange()
  await ask([pain])
  for (let n = 0; n < scoresPerHour; n += 20) await send(Array.from({ length: 20 }, () => score('1')))
  await expect(send([score('1')])).rejects.toBeInstanceOf(TooManyError)
  expect(await send([score('1')], new Date(now.getTime() + 3_600_001))).toMatchObject({ isNew: true })
})
