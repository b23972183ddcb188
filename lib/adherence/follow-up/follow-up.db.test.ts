import { expect, test } from 'vitest'
import { arrangeLog, now } from '../testing/arrange-log'
import { openFollowUp } from './queries'

test('opens with the version the patient has, the ladders of its lines, and what was logged of each', async () => {
  const { scope, patient, plan } = await arrangeLog()
  const opened = await openFollowUp(scope, { patientId: patient.id, planId: plan.id }, 'en', now)
  expect(opened.newest.number).toBe(1)
  expect(opened.since).toBe('2026-11-01')
  expect(Object.keys(opened.lines)).toEqual(['bridge-line'])
  expect(opened.items.bridge).toBeDefined()
  const { easier, harder } = opened.items.bridge ?? {}
  for (const slug of [easier, harder]) if (slug) expect(opened.items[slug]?.slug).toBe(slug)
})

test("another clinic's plan, another patient's, and an invented one are not found", async () => {
  const mine = await arrangeLog()
  const theirs = await arrangeLog()
  const colleague = await arrangeLog({ beside: mine })
  const missing = { name: 'NotFoundError' }
  const open = (patientId: string, planId: string) =>
    openFollowUp(mine.scope, { patientId, planId }, 'en', now)
  await expect(open(theirs.patient.id, theirs.plan.id)).rejects.toMatchObject(missing)
  await expect(open(mine.patient.id, colleague.plan.id)).rejects.toMatchObject(missing)
  await expect(open(mine.patient.id, crypto.randomUUID())).rejects.toMatchObject(missing)
})
