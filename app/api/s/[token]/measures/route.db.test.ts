import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openPageNow, openPatientPage } from '@/lib/adherence/patient-page/queries'
import { arrangeLog } from '@/lib/adherence/testing/arrange-log'
import { addDays, dayIn, toDay } from '@/lib/day'
import { askOnLink } from '@/lib/measures/link/mutations'
import { makeHelperLink } from '@/lib/share/helper-link/mutations'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { POST } from './route'

const asked = [
  { measure: 'NPRS', everyWeeks: 2 },
  { measure: 'LEFS', everyWeeks: null, onPaper: true as const },
]

async function arrange() {
  const given = await arrangeLog()
  await askOnLink(given.scope, given.patient.id, { revision: 0, asked }, new Date())
  const post = (body: BodyInit, type?: string, token = given.token) =>
    POST(
      new Request(`http://localhost:3000/api/s/${token}/measures`, {
        method: 'POST',
        headers: type ? { 'Content-Type': type } : {},
        body,
      }),
      { params: Promise.resolve({ token }) },
    )
  const send = (scores: object[], token?: string, on?: string) =>
    post(JSON.stringify({ scores, on }), 'application/json', token)
  const fill = (fields: Record<string, string>) => post(new URLSearchParams({ id: 'page-view', ...fields }))
  const kept = () => ownerDatabase().measureScoreRow.findMany({ where: { patientId: given.patient.id } })
  const page = () => openPatientPage(given.token, { address: '192.0.2.1', now: new Date() })
  return { ...given, send, fill, kept, page }
}
const toScore = (number: string) => ({
  id: randomUUID(),
  measure: 'NPRS',
  replaces: null,
  score: { form: 'one', number },
})

test('the page asks for what is due, and for what was answered when its time has come again', async () => {
  const { send, page } = await arrange()
  const due = async () => (await page())?.measures.map(({ measure, dueOn }) => [measure, dueOn])
  const today = new Date().toISOString().slice(0, 10)
  expect((await due())?.map(([measure]) => measure)).toEqual(['NPRS', 'LEFS'])
  const first = await send([toScore('3')])
  expect([first.status, await first.json()]).toEqual([201, { kept: true, stops: false }])
  expect(first.headers.get('Cache-Control')).toBe('private, no-store')
  const [[, nprs], [, lefs]] = (await due()) as [[string, string], [string, string]]
  expect(nprs > today).toBe(true)
  expect(lefs <= today).toBe(true)
})

test('pain over the stop line stops the plan as pain of a check-in does, once however often it is sent', async () => {
  const { send, token, plan } = await arrange()
  const high = toScore('8')
  expect(await (await send([high])).json()).toEqual({ kept: true, stops: true })
  const again = await send([high])
  expect([again.status, await again.json()]).toEqual([200, { kept: true, stops: true }])
  const now = await openPageNow(token, { address: '192.0.2.1', now: new Date() }, {})
  expect(now?.stop).toMatchObject({ kind: 'stopped', pain: 8 })
  expect(await ownerDatabase().checkIn.count({ where: { planId: plan.id } })).toBe(1)
  expect(await ownerDatabase().alert.count({ where: { planId: plan.id, kind: 'pain-high' } })).toBe(1)
})

test('a form without a script is kept once, and leads back; a number out of bounds is said', async () => {
  const { fill, kept, token } = await arrange()
  const fields = {
    '0.measure': 'NPRS',
    '0.form': 'one',
    '0.number': '4',
    '1.measure': 'LEFS',
    '1.form': 'one',
  }
  const answer = await fill({ ...fields, '1.number': '' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/s/${token}#measures`])
  await fill({ ...fields, '1.number': '' })
  expect(await kept()).toMatchObject([{ measure: 'NPRS', value: { form: 'one', number: 4 } }])
  const wrong = await fill({ ...fields, '1.number': '81' })
  expect(wrong.headers.get('Location')).toBe(`/s/${token}?said=measures`)
  const stops = await fill({ ...fields, '0.number': '9', '1.number': '60' })
  expect(stops.headers.get('Location')).toBe(`/s/${token}#today`)
  expect(await kept()).toHaveLength(3)
})

test('a dead link keeps nothing', async () => {
  const { send, kept, token } = await arrange()
  await ownerDatabase().shareLink.updateMany({ data: { revokedAt: new Date() } })
  expect((await send([toScore('3')])).status).toBe(404)
  expect(await kept()).toEqual([])
  expect(token).toHaveLength(24)
})

test('a helper can not answer for the patient, whatever their link sends', async () => {
  const { scope, plan, send, kept } = await arrange()
  const helper = await makeHelperLink(scope, plan.id, { role: 'aide', name: '', reads: false }, new Date())
  expect((await send([toScore('8')], helper.token ?? '')).status).toBe(403)
  expect(await kept()).toEqual([])
  expect(await ownerDatabase().checkIn.count({ where: { planId: plan.id } })).toBe(0)
})

test('answers that waited on a phone are of the day on which they were given, their pain too, if that is not long ago', async () => {
  const { send, kept, plan, clinic } = await arrange()
  const today = dayIn(new Date(), clinic.timeZone)
  const days = [addDays(today, -2), addDays(today, -31), addDays(today, -32), addDays(today, 1)]
  for (const on of days) await send([toScore('3')], undefined, on)
  const rows = (await kept()).map(({ onDay }) => toDay(onDay)).sort()
  expect(rows).toEqual([addDays(today, -31), addDays(today, -2), today, today])
  const high = toScore('8')
  for (let time = 0; time < 2; time += 1) await send([high], undefined, addDays(today, -1))
  const [said, ...others] = await ownerDatabase().checkIn.findMany({ where: { planId: plan.id } })
  expect([said && toDay(said.localDate), others]).toEqual([addDays(today, -1), []])
})

test('a score to put right that is not there is no dead link, which a page would wipe all for', async () => {
  const { send, kept } = await arrange()
  expect((await send([{ ...toScore('3'), replaces: randomUUID() }])).status).toBe(409)
  expect(await kept()).toEqual([])
})
