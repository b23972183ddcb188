import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { answersPerHour } from '@/lib/adherence/flood/flood'
import { addDays } from '@/lib/day'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import { POST } from './route'

/** One day for all of a test: at midnight the same box of a page would be another day's. */
const today = new Date().toISOString().slice(0, 10)
let sender = 0

async function arrange() {
  const clinic = await createClinic()
  const { user, member } = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id })
  const content = toContent([{ id: 'bridge-line', slug: 'bridge' }])
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
  await createPlanVersion({ plan, memberId: member.id })
  const { token, id } = await createShareLink(plan)
  sender += 1
  const kept = () =>
    ownerDatabase().checkIn.findMany({ where: { planId: plan.id }, orderBy: { receivedAt: 'asc' } })
  return { token, linkId: id, kept }
}

function post(token: string, body: BodyInit, type?: string): Promise<Response> {
  const headers = { 'x-forwarded-for': `192.0.2.${sender}`, ...(type ? { 'Content-Type': type } : {}) }
  const request = new Request(`http://localhost:3000/api/s/${token}/check-ins`, {
    method: 'POST',
    headers,
    body,
  })
  return POST(request, { params: Promise.resolve({ token }) })
}
const postJson = (token: string, body: unknown) => post(token, JSON.stringify(body), 'application/json')

function toCheckIn(given: object = {}) {
  const now = new Date().toISOString()
  const body = { about: 'item', result: 'done' }
  return {
    id: randomUUID(),
    itemId: 'bridge-line',
    localDate: today,
    loggedAt: now,
    body,
    ...given,
  }
}

function toForm(fields: Record<string, string>): URLSearchParams {
  return new URLSearchParams({ id: 'page-view', localDate: today, ...fields })
}

describe('POST /api/s/:token/check-ins', () => {
  it('keeps a check-in once, however often it is sent', async () => {
    const { token, kept } = await arrange()
    const checkIn = toCheckIn()
    const first = await postJson(token, checkIn)
    expect(first.status).toBe(201)
    expect(first.headers.get('Cache-Control')).toBe('private, no-store')
    expect((await postJson(token, checkIn)).status).toBe(200)
    expect(await kept()).toHaveLength(1)
  })

  it('names what is wrong, and keeps nothing of it', async () => {
    const { token, kept } = await arrange()
    const wrong = await postJson(token, toCheckIn({ body: { about: 'item', result: 'done', pain: 12 } }))
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject({ problems: [{ path: 'body.pain', found: '12' }] })
    expect((await post(token, '{', 'application/json')).status).toBe(422)
    expect((await postJson(token, toCheckIn({ itemId: 'not-in-the-plan' }))).status).toBe(422)
    expect((await postJson(token, toCheckIn({ localDate: '2020-01-01' }))).status).toBe(422)
    expect((await post(token, 'x'.repeat(30_000), 'application/json')).status).toBe(422)
    expect(await kept()).toEqual([])
  })

  it('answers a wrong and a revoked link alike', async () => {
    const { token, linkId, kept } = await arrange()
    await ownerDatabase().shareLink.updateMany({ where: { id: linkId }, data: { revokedAt: new Date() } })
    const answers = [await postJson(token, toCheckIn()), await postJson('a'.repeat(24), toCheckIn())]
    const said = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))
    expect(said[0]).toEqual(said[1])
    expect(said[0]?.[0]).toBe(404)
    expect(await kept()).toEqual([])
  })

  it('makes an address that guesses wait, and says how long', async () => {
    const { token } = await arrange()
    let answer = await postJson(token.toLowerCase(), toCheckIn())
    for (let n = 0; n < 40 && answer.status === 404; n++) answer = await postJson('b'.repeat(24), toCheckIn())
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  })

  it('takes a form without a script and leads back to where it was pressed', async () => {
    const { token, kept } = await arrange()
    const tick = () => post(token, toForm({ itemId: 'bridge-line', of: '1', times: '1' }))
    const answer = await tick()
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/s/${token}#line-bridge-line`])
    await tick()
    expect((await kept()).map(({ body }) => body)).toEqual([{ about: 'item', result: 'done' }])
    await post(token, toForm({ itemId: 'bridge-line', of: '1', times: '0' }))
    expect((await kept()).map(({ body }) => body).at(-1)).toEqual({ about: 'item', result: 'not' })
  })

  it('takes the same box for two days from one page as two', async () => {
    const { token, kept } = await arrange()
    const yesterday = addDays(today, -1)
    await post(token, toForm({ itemId: 'bridge-line', mark: '.done', localDate: yesterday }))
    await post(token, toForm({ itemId: 'bridge-line', mark: '.done' }))
    expect((await kept()).map(({ body }) => body)).toEqual([
      { about: 'item', result: 'done' },
      { about: 'item', result: 'done' },
    ])
  })

  it('takes a box of one time of day, and what was left out; pain leads to the question about it', async () => {
    const { token, kept } = await arrange()
    await post(token, toForm({ itemId: 'bridge-line', mark: 'morning.done' }))
    await post(token, toForm({ itemId: 'bridge-line', mark: 'morning.not' }))
    const left = await post(
      token,
      toForm({ itemId: 'bridge-line', slot: 'evening', result: 'not', reason: 'pain' }),
    )
    expect(left.headers.get('Location')).toBe(`/s/${token}#check-in`)
    await post(token, toForm({ itemId: 'bridge-line', slot: '', result: 'not' }))
    expect((await kept()).map(({ body }) => body)).toEqual([
      { about: 'item', slot: 'morning', result: 'done' },
      { about: 'item', slot: 'morning', result: 'not' },
      { about: 'item', slot: 'evening', result: 'not', reason: 'pain' },
      { about: 'item', result: 'not', reason: 'unsaid' },
    ])
    const [first] = await kept()
    expect(first?.itemId).toBe('bridge-line')
  })

  it('takes time off and pain before from their forms, and leads back to today', async () => {
    const { token, linkId, kept } = await arrange()
    const off = await post(token, toForm({ from: today, until: today, why: 'illness' }))
    expect(off.headers.get('Location')).toBe(`/s/${token}#today`)
    await post(token, toForm({ painBefore: '6', painAfter: '2' }))
    expect((await kept()).map(({ body }) => body)).toEqual([
      { about: 'day', timeOff: { from: today, until: today, why: 'illness' } },
      { about: 'day', painBefore: 6, painAfter: 2 },
    ])
    const alerts = await ownerDatabase().alert.findMany({ where: { shareLinkId: linkId } })
    expect(alerts.map(({ kind, detail }) => [kind, detail])).toEqual([['pain-high', { pain: 6 }]])
    const longAgo = await post(token, toForm({ from: '2020-01-01', until: '2020-01-02', why: 'other' }))
    expect(longAgo.headers.get('Location')).toBe(`/s/${token}?said=refused`)
  })

  it('takes the check-in form, and an empty one as nothing', async () => {
    const { token, kept } = await arrange()
    const empty = await post(token, toForm({ note: '  ' }))
    expect([empty.status, empty.headers.get('Location')]).toEqual([303, `/s/${token}#check-in`])
    await post(token, toForm({ pain: '4', amount: 'some', effort: 'hard', note: 'Stairs were hard.' }))
    const day = { about: 'day', pain: 4, amount: 'some', effort: 'hard', note: 'Stairs were hard.' }
    expect((await kept()).map(({ body, itemId }) => [itemId, body])).toEqual([[null, day]])
  })

  it('leads a form of a dead link to the page that says so', async () => {
    await arrange()
    const answer = await post('c'.repeat(24), toForm({ itemId: 'x', of: '1', times: '1' }))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/s/${'c'.repeat(24)}`])
  })

  it('says in plain words that the link is paused, and keeps nothing more', async () => {
    const { token, kept } = await arrange()
    for (let n = 0; n < answersPerHour + 1; n++) await postJson(token, toCheckIn())
    const paused = await postJson(token, toCheckIn())
    expect([paused.status, await paused.json()]).toMatchObject([429, { paused: true }])
    expect(Number(paused.headers.get('Retry-After'))).toBeGreaterThan(0)
    const form = await post(token, toForm({ itemId: 'bridge-line', of: '1', times: '1' }))
    expect([form.status, form.headers.get('Location')]).toEqual([303, `/s/${token}?said=paused`])
    expect(await kept()).toHaveLength(answersPerHour + 1)
  })

  it('takes the answer to "is it better?" from a form', async () => {
    const { token, kept } = await arrange()
    const answer = await post(token, toForm({ better: 'no' }))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/s/${token}#today`])
    await post(token, toForm({ better: 'yes' }))
    expect((await kept()).map(({ body }) => body)).toEqual([
      { about: 'day', better: false },
      { about: 'day', better: true },
    ])
  })

  it('takes a question from a form and leads back to where it is read, or to what high pain says', async () => {
    const { token, kept } = await arrange()
    const ask = { ask: '1', note: 'Feet closer?', exercise: 'bridge-line' }
    const answer = await post(token, toForm({ ...ask, asked: 'how', pain: '8' }))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/s/${token}#ask`])
    const hurts = await post(token, toForm({ ...ask, asked: 'hurts', pain: '8' }))
    expect(hurts.headers.get('Location')).toBe(`/s/${token}#today`)
    const about = { about: 'day', note: 'Feet closer?' }
    expect((await kept()).map(({ itemId, body }) => [itemId, body])).toEqual([
      [null, { ...about, asked: { about: 'how', itemId: 'bridge-line' } }],
      [null, { ...about, pain: 8, asked: { about: 'hurts', itemId: 'bridge-line' } }],
    ])
  })

  it('leads a form that can not be kept back to the page, which says so', async () => {
    const { token } = await arrange()
    const refused = await post(token, toForm({ itemId: 'not-in-the-plan', of: '1', times: '1' }))
    expect([refused.status, refused.headers.get('Location')]).toEqual([303, `/s/${token}?said=refused`])
  })
})
