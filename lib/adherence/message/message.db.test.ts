import { expect, test } from 'vitest'
import { ForbiddenError } from '@/lib/errors'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { openFollowUp } from '../follow-up/queries'
import { logCheckIn } from '../mutations'
import { openPageNow, openPatientPage } from '../patient-page/queries'
import { openPatientRecord } from '../patient-record/queries'
import { arrangeLog, now, toDayCheckIn } from '../testing/arrange-log'
import { answerQuestion, changeMessage, remarkOnLines } from './mutations'

const later = (minutes: number, seconds = 0) => new Date(now.getTime() + (minutes * 60 + seconds) * 1000)
const remark = { itemId: 'bridge-line', text: 'Slower on the way down.' }
const other = { ...remark, text: 'Both feet flat.' }

async function seen(token: string, at: Date) {
  const facts = { address: '192.0.2.1', now: at }
  const page = await openPatientPage(token, facts)
  expect((await openPageNow(token, facts, {}))?.messages).toEqual(page?.messages)
  return page?.messages
}

async function arrangeQuestion() {
  const given = await arrangeLog()
  const asked = toDayCheckIn({ note: 'Is a click bad?' })
  await logCheckIn(given.share, asked, now)
  const alert = await ownerDatabase().alert.findFirstOrThrow({
    where: { clinicId: given.clinic.id, kind: 'question' },
  })
  return { ...given, asked, alertId: alert.id }
}

test('a remark reaches the patient when five minutes have passed, to the second, and says when', async () => {
  const { scope, user, plan, token } = await arrangeLog()
  await remarkOnLines(scope, plan.id, [remark], now)
  expect(await seen(token, later(4, 59))).toEqual([])
  expect(await seen(token, later(5))).toMatchObject([
    { remarks: [remark], text: null, answers: null, by: user.name, at: later(5).toISOString() },
  ])
})

test('remarks of one member within five minutes of the last are one message, by the last word on each line', async () => {
  const { scope, plan, token } = await arrangeLog()
  await remarkOnLines(scope, plan.id, [remark], now)
  const bundle = await remarkOnLines(scope, plan.id, [other], later(4, 59))
  expect(bundle).toMatchObject([{ remarks: [other], revision: 2, reached: false }])
  expect(await seen(token, later(9, 58))).toEqual([])
  expect(await seen(token, later(9, 59))).toMatchObject([
    { remarks: [other], at: later(9, 59).toISOString() },
  ])
  await remarkOnLines(scope, plan.id, [remark], later(9, 59))
  expect(await seen(token, later(15))).toMatchObject([{ remarks: [remark] }, { remarks: [other] }])
})

test('a colleague’s remarks are a message of their own', async () => {
  const { clinic, scope, plan } = await arrangeLog()
  const { scope: colleague } = await createMember({ clinicId: clinic.id })
  await remarkOnLines(scope, plan.id, [remark], now)
  expect(await remarkOnLines(colleague, plan.id, [other], later(1))).toMatchObject([
    { remarks: [other], revision: 1 },
    { remarks: [remark], revision: 1 },
  ])
})

test('two remarks at the same moment, from two tabs, are both in the message', async () => {
  const { scope, plan } = await arrangeLog()
  await Promise.all([remark, other].map((one) => remarkOnLines(scope, plan.id, [one], now)))
  const rows = await ownerDatabase().planMessage.findMany({ orderBy: { revision: 'asc' } })
  const own = rows.filter(({ planId }) => planId === plan.id)
  expect(own.map(({ revision }) => revision)).toEqual([1, 2])
  expect(new Set(own.map(({ id }) => id)).size).toBe(1)
})

test('until it has reached the patient a message is changed or recalled, and afterwards it stands', async () => {
  const { scope, plan, token } = await arrangeLog()
  const [first] = await remarkOnLines(scope, plan.id, [remark], now)
  const about = { planId: plan.id, messageId: first?.id ?? '' }
  const [changed] = await changeMessage(scope, about, { revision: 1, body: { remarks: [other] } }, later(3))
  expect(changed).toMatchObject({ remarks: [other], revision: 2, reachesAt: later(8).toISOString() })
  expect(await seen(token, later(7, 59))).toEqual([])
  const late = changeMessage(scope, about, { revision: 2, body: null }, later(8))
  await expect(late).rejects.toMatchObject({ name: 'ConflictError' })
  expect(await seen(token, later(8))).toMatchObject([{ remarks: [other] }])

  const [second] = await remarkOnLines(scope, plan.id, [remark], later(10))
  const gone = { planId: plan.id, messageId: second?.id ?? '' }
  await changeMessage(scope, gone, { revision: 1, body: null }, later(11))
  expect(await seen(token, later(60))).toHaveLength(1)
  const again = changeMessage(scope, gone, { revision: 2, body: { remarks: [remark] } }, later(12))
  await expect(again).rejects.toMatchObject({ name: 'ConflictError' })
  await remarkOnLines(scope, plan.id, [remark], later(12))
  expect(await seen(token, later(17))).toHaveLength(2)
})

test('of two tabs that change a message at once one is told of the other', async () => {
  const { scope, plan } = await arrangeLog()
  const [message] = await remarkOnLines(scope, plan.id, [remark], now)
  const about = { planId: plan.id, messageId: message?.id ?? '' }
  const both = await Promise.allSettled(
    [null, { remarks: [other] }].map((body) => changeMessage(scope, about, { revision: 1, body }, later(1))),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { name: 'ConflictError' },
  })
})

test('an answer stands beside its question on the page of the link, and the question counts as seen', async () => {
  const { clinic, scope, patient, plan, token, asked, alertId } = await arrangeQuestion()
  const text = 'No, if it does not hurt.'
  await answerQuestion(scope, plan.id, { alertId, text }, now)
  expect(await seen(token, later(4, 59))).toEqual([])
  expect(await seen(token, later(5))).toMatchObject([{ text, answers: asked.id, remarks: [] }])
  const record = await openPatientRecord(scope, patient.id, 'UTC', later(5))
  expect(record.messages).toMatchObject([{ reached: true, answers: asked.id, text }])
  expect(record.alerts).toMatchObject([
    { kind: 'question', checkInId: asked.id, seen: { by: expect.any(String) } },
  ])
  expect(record.lines).toMatchObject([{ id: 'bridge-line' }])
  const followUp = await openFollowUp(scope, { patientId: patient.id, planId: plan.id }, 'en', later(5))
  expect(followUp).toMatchObject({
    questions: [{ id: alertId }],
    messages: [{ text }],
    remarkLines: [{ id: 'bridge-line' }],
  })
  const events = await ownerDatabase().auditEvent.findMany({ where: { clinicId: clinic.id } })
  expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['message-written', 'alert-seen']))
  expect(JSON.stringify(events)).not.toContain(text)
})

test('a question whose answer was recalled waits again, unless another answer stands', async () => {
  const { scope, patient, plan, alertId } = await arrangeQuestion()
  const write = (text: string, minute: number) =>
    answerQuestion(scope, plan.id, { alertId, text }, later(minute))
  const recall = (messageId: string | undefined, minute: number) =>
    changeMessage(
      scope,
      { planId: plan.id, messageId: messageId ?? '' },
      { revision: 1, body: null },
      later(minute),
    )
  const readAlert = async (minute: number) =>
    (await openPatientRecord(scope, patient.id, 'UTC', later(minute))).alerts[0]

  const [first] = await write('No.', 0)
  expect(await readAlert(1)).toMatchObject({ seen: { by: expect.any(String) } })
  const second = (await write('No, if it does not hurt.', 1)).find(({ id }) => id !== first?.id)
  await recall(second?.id, 2)
  expect(await readAlert(2)).toMatchObject({ seen: { by: expect.any(String) } })
  await recall(first?.id, 3)
  expect(await readAlert(3)).toMatchObject({ kind: 'question', seen: null })
})

test('the same answer again, pressed twice or after its own answer was lost, is one answer while it waits', async () => {
  const { scope, plan, token, alertId } = await arrangeQuestion()
  const answer = (text: string, at: Date) => answerQuestion(scope, plan.id, { alertId, text }, at)
  await Promise.all([answer('No.', now), answer('No.', now)])
  expect(await answer('No.', later(4, 59))).toMatchObject([{ text: 'No.', revision: 1 }])
  expect(await answer('Only if it hurts.', later(1))).toHaveLength(2)
  expect(await seen(token, later(5))).toMatchObject([{ text: 'No.' }])
  expect(await answer('No.', later(5))).toHaveLength(3)
})

test('a remark is no part of a version, and an answer takes no remarks nor remarks a text', async () => {
  const { scope, plan, version, alertId } = await arrangeQuestion()
  const [answer] = await answerQuestion(scope, plan.id, { alertId, text: 'No.' }, now)
  const about = { planId: plan.id, messageId: answer?.id ?? '' }
  const change = changeMessage(scope, about, { revision: 1, body: { remarks: [remark] } }, now)
  await expect(change).rejects.toMatchObject({ name: 'InputError' })
  await remarkOnLines(scope, plan.id, [remark], now)
  const row = await ownerDatabase().planVersion.findFirstOrThrow({ where: { id: version.id } })
  expect(row).toEqual({ ...row, frozen: version.frozen })
  expect(JSON.stringify(row)).not.toContain(remark.text)
})

test("another clinic's plan, its message, its question and an unknown line are refused", async () => {
  const mine = await arrangeLog()
  const theirs = await arrangeQuestion()
  const missing = { name: 'NotFoundError' }
  const [message] = await remarkOnLines(theirs.scope, theirs.plan.id, [remark], now)
  await expect(remarkOnLines(mine.scope, theirs.plan.id, [remark], now)).rejects.toMatchObject(missing)
  for (const planId of [mine.plan.id, theirs.plan.id]) {
    const foreign = { planId, messageId: message?.id ?? '' }
    const change = changeMessage(mine.scope, foreign, { revision: 1, body: null }, now)
    await expect(change).rejects.toMatchObject(missing)
    const answer = answerQuestion(mine.scope, planId, { alertId: theirs.alertId, text: 'x' }, now)
    await expect(answer).rejects.toMatchObject(missing)
  }
  const nowhere = remarkOnLines(mine.scope, mine.plan.id, [{ itemId: 'nowhere', text: 'x' }], now)
  await expect(nowhere).rejects.toMatchObject({ name: 'InputError' })
  expect(await seen(mine.token, later(30))).toEqual([])
})

test('an assistant writes to nobody', async () => {
  const { scope, plan, alertId } = await arrangeQuestion()
  const assistant = { ...scope, role: 'assistant' as const }
  expect(() => remarkOnLines(assistant, plan.id, [remark], now)).toThrow(ForbiddenError)
  expect(() => answerQuestion(assistant, plan.id, { alertId, text: 'x' }, now)).toThrow(ForbiddenError)
  const about = { planId: plan.id, messageId: alertId }
  expect(() => changeMessage(assistant, about, { revision: 1, body: null }, now)).toThrow(ForbiddenError)
})
