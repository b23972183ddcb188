import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { enterScore } from './mutations'
import { readScores } from './queries'
import type { ScoreInput } from './score'

const now = new Date('2026-11-22T20:00:00Z')
const today = '2026-11-22'

async function arrange() {
  const clinic = await createClinic({ timeZone: 'UTC' })
  const { user, scope } = await createMember({ clinicId: clinic.id, role: 'assistant' })
  const patient = await createPatient({ clinicId: clinic.id, birthDate: new Date('1957-12-03') })
  const enter = (input: Partial<ScoreInput>, id: string = randomUUID(), by = scope) =>
    enterScore(
      by,
      { patientId: patient.id, scoreId: id },
      { measure: 'TUG', on: today, replaces: null, score: { number: '13.1' }, ...input },
      now,
    )
  return { clinic, user, scope, patient, enter }
}

const kindsOf = async (clinicId: string) =>
  (await ownerDatabase().auditEvent.findMany({ where: { clinicId }, orderBy: { at: 'asc' } })).map(
    ({ kind }) => kind,
  )

test('a score is entered once, however often it is sent, by day, and stands in the record', async () => {
  const { clinic, user, enter } = await arrange()
  const id = randomUUID()
  await enter({ on: '2026-11-20' }, id)
  const again = await enter({ on: '2026-11-20' }, id)
  expect(again).toEqual([
    {
      id,
      measure: 'TUG',
      on: '2026-11-20',
      value: { form: 'one', number: 13.1 },
      by: user.name,
      earlier: [],
    },
  ])
  const scores = await enter({ on: '2026-11-02', score: { number: '15' } })
  expect(scores.map(({ on }) => on)).toEqual(['2026-11-02', '2026-11-20'])
  expect(await kindsOf(clinic.id)).toEqual(['score-entered', 'score-entered'])
})

test('a correction stands in its place, and what it said before is kept', async () => {
  const { clinic, user, enter } = await arrange()
  const first = randomUUID()
  await enter({}, first)
  const second = randomUUID()
  const [score] = await enter({ replaces: first, on: '2026-11-21', score: { number: '11,6' } }, second)
  expect(score).toMatchObject({ id: second, on: '2026-11-21', value: { number: 11.6 } })
  expect(score?.earlier).toEqual([
    { id: first, measure: 'TUG', on: today, value: { form: 'one', number: 13.1 }, by: user.name },
  ])
  expect(await kindsOf(clinic.id)).toEqual(['score-entered', 'score-corrected'])
})

test('of two corrections of one score the later one is told, with what stands there now', async () => {
  const { enter } = await arrange()
  const first = randomUUID()
  await enter({}, first)
  await enter({ replaces: first, score: { number: '12' } })
  const late = enter({ replaces: first, score: { number: '14' } })
  await expect(late).rejects.toBeInstanceOf(ConflictError)
  await expect(late).rejects.toMatchObject({ current: { scores: [{ value: { number: 12 } }] } })
})

test('a score is taken back and brought back, and no row goes', async () => {
  const { clinic, patient, enter } = await arrange()
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  await enter({}, first)
  expect(await enter({ replaces: first, score: null }, second)).toEqual([])
  expect(await enter({ replaces: second }, third)).toMatchObject([{ id: third, value: { number: 13.1 } }])
  expect(await ownerDatabase().measureScoreRow.count({ where: { patientId: patient.id } })).toBe(3)
  expect(await kindsOf(clinic.id)).toEqual(['score-entered', 'score-taken-back', 'score-corrected'])
})

test.each([
  ['a day that is yet to come', { on: '2026-11-23' }, 'on'],
  ['a day before birth', { on: '1957-12-02' }, 'on'],
  ['a number outside the scale', { score: { number: '301' } }, 'score.number'],
  ['a measure that there is not', { measure: 'NONE' }, 'measure'],
  ['a measure that the program computes', { measure: 'ADH', score: { number: '80' } }, 'measure'],
])('%s is refused by its field', async (_what, input, path) => {
  const { enter } = await arrange()
  const refused = enter(input)
  await expect(refused).rejects.toBeInstanceOf(InputError)
  await expect(refused).rejects.toMatchObject({ problems: [{ path }] })
})

test('what is another patient’s or clinic’s is missing', async () => {
  const here = await arrange()
  const there = await arrange()
  const id = randomUUID()
  await here.enter({}, id)
  await expect(there.enter({ replaces: id })).rejects.toBeInstanceOf(NotFoundError)
  await expect(here.enter({}, randomUUID(), there.scope)).rejects.toBeInstanceOf(NotFoundError)
  await expect(here.enter({ replaces: id, measure: 'NPRS', score: { number: '3' } })).rejects.toBeInstanceOf(
    NotFoundError,
  )
  await expect(here.enter({ score: null })).rejects.toBeInstanceOf(NotFoundError)
  const read = await within(there.scope, (tx) => readScores(tx, there.scope, here.patient.id))
  expect(read).toEqual([])
})

test('the database keeps a row only if one of the two entered it, and lets the program change none', async () => {
  const { clinic, scope, patient, enter } = await arrange()
  await enter({})
  const nobodys = ownerDatabase().measureScoreRow.create({
    data: {
      ...{ clinicId: clinic.id, id: randomUUID(), patientId: patient.id, measure: 'NPRS' },
      ...{ onDay: now, value: { form: 'one', number: 3 }, enteredAt: now },
    },
  })
  await expect(nobodys).rejects.toThrow(/measure_score_entered_once/)
  const change = within(scope, (tx) => tx.measureScoreRow.updateMany({ data: { measure: 'NPRS' } }))
  await expect(change).rejects.toThrow(/permission denied/)
})
