import { expect, test } from 'vitest'
import { InputError } from '@/lib/errors'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { answerQuestion } from '../message/mutations'
import { logCheckIn } from '../mutations'
import { openPageNow, openPatientPage } from '../patient-page/queries'
import { openPatientRecord } from '../patient-record/queries'
import { listPatientLines } from '../place/queries'
import { arrangeLog, now, toDayCheckIn } from '../testing/arrange-log'

const query = { search: '', whose: 'clinic', archived: false, cursor: null, limit: 10 } as const
const facts = { address: '192.0.2.1', now }
const asked = { about: 'how', itemId: 'bridge-line' } as const
const question = (more: object = {}) => toDayCheckIn({ note: 'Feet closer?', asked, ...more })

async function shownOn(token: string) {
  const page = await openPatientPage(token, facts)
  expect((await openPageNow(token, facts, {}))?.questions).toEqual(page?.questions)
  return page?.questions
}

test('a question is on the page of its link with what it is about and the version it was asked under', async () => {
  const { share, token, plan, member } = await arrangeLog()
  await logCheckIn(share, question(), now)
  await createPlanVersion({ plan, memberId: member.id, number: 2 })
  expect(await shownOn(token)).toMatchObject([{ text: 'Feet closer?', asked, version: 1, seenAt: null }])
  const other = await arrangeLog()
  expect(await shownOn(other.token)).toEqual([])
})

test('the therapist reads the exercise and the reason in the list and in the record', async () => {
  const { share, scope, patient } = await arrangeLog()
  await logCheckIn(share, question(), now)
  const { lines } = await listPatientLines(scope, query, now)
  const shown = { about: 'how', title: 'Bridge' }
  expect(lines[0]?.alert).toEqual({ kind: 'wrote', note: 'Feet closer?', asked: shown })
  const record = await openPatientRecord(scope, patient.id, 'UTC', now)
  expect(record.alerts).toMatchObject([{ kind: 'question', text: 'Feet closer?', asked: shown }])
})

test('the same words about another thing are another question, and sent twice they are one', async () => {
  const { share, token } = await arrangeLog()
  const first = question()
  await logCheckIn(share, first, now)
  await logCheckIn(share, first, now)
  await logCheckIn(share, question(), now)
  expect(await shownOn(token)).toHaveLength(1)
  await logCheckIn(share, question({ asked: { about: 'hard', itemId: 'bridge-line' } }), now)
  await logCheckIn(share, question({ asked: { about: 'how' } }), now)
  expect(await shownOn(token)).toHaveLength(3)
})

test('a question about an exercise that the plan never had is refused, and nothing is kept', async () => {
  const { share, plan } = await arrangeLog()
  const foreign = question({ asked: { about: 'how', itemId: 'of-another-plan' } })
  await expect(logCheckIn(share, foreign, now)).rejects.toBeInstanceOf(InputError)
  expect(await ownerDatabase().checkIn.count({ where: { planId: plan.id } })).toBe(0)
})

test('pain of a question stops the plan as pain of a check-in does', async () => {
  const { share, token } = await arrangeLog()
  await logCheckIn(share, question({ pain: 7, asked: { about: 'hurts' } }), now)
  expect((await openPageNow(token, facts, { day: '2026-11-22' }))?.stop).toMatchObject({
    kind: 'stopped',
    pain: 7,
  })
})

test('the page tells the answer time that the clinic has now, whatever version was published', async () => {
  const { clinic, token } = await arrangeLog()
  const answerTime = async () => (await openPatientPage(token, facts))?.answerTime
  expect(await answerTime()).toBeNull()
  await ownerDatabase().clinic.update({ where: { id: clinic.id }, data: { answerTime: 'twoDays' } })
  expect(await answerTime()).toBe('twoDays')
})

test('the list says who answered and when, until the clinic’s midnight', async () => {
  const { share, scope, plan, user } = await arrangeLog()
  await logCheckIn(share, question(), now)
  const { id: alertId } = await ownerDatabase().alert.findFirstOrThrow({ where: { planId: plan.id } })
  await answerQuestion(scope, plan.id, { alertId, text: 'A little.' }, now)
  const answered = async (at: Date) => (await listPatientLines(scope, query, at)).lines[0]?.answered
  expect(await answered(now)).toEqual({ by: user.name, at: '15:05', text: 'A little.' })
  expect(await answered(new Date('2026-11-23T04:59:00Z'))).toMatchObject({ by: user.name })
  expect(await answered(new Date('2026-11-23T05:00:00Z'))).toBeNull()
})

test('an answer of the last minutes before midnight stands as one, though it reaches the patient on the next day', async () => {
  const { share, scope, plan, user } = await arrangeLog()
  const late = new Date('2026-11-23T04:57:00Z')
  await logCheckIn(share, question(), now)
  const { id: alertId } = await ownerDatabase().alert.findFirstOrThrow({ where: { planId: plan.id } })
  await answerQuestion(scope, plan.id, { alertId, text: 'A little.' }, late)
  const [line] = (await listPatientLines(scope, query, late)).lines
  expect(line?.answered).toEqual({ by: user.name, at: '00:02', text: 'A little.' })
})

test('a newer version tells an open page how much an exercise was and is', async () => {
  const { token, plan, member } = await arrangeLog()
  const dosage = { sets: 3, reps: 8, daysPerWeek: 7 }
  const content = toContent([{ id: 'bridge-line', slug: 'bridge', dosage }])
  await createPlanVersion({ plan: { ...plan, content }, memberId: member.id, number: 2 })
  const page = await openPageNow(token, facts, { shown: 1 })
  expect(page?.doses).toMatchObject([{ itemId: 'bridge-line', title: 'Bridge' }])
  expect((await openPageNow(token, facts, { shown: 2 }))?.doses).toBeUndefined()
})
