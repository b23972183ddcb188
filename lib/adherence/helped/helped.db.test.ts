import { expect, test } from 'vitest'
import { openShare } from '@/lib/share/open-share'
import { createShareLink } from '@/prisma/factories/share-link'
import { logCheckIn } from '../mutations'
import { openPatientRecord } from '../patient-record/queries'
import { arrangeLog, now, toCheckIn, toDayCheckIn } from '../testing/arrange-log'

async function arrangeHelped(beside?: Awaited<ReturnType<typeof arrangeLog>>) {
  const log = await arrangeLog(beside ? { beside } : {})
  const link = await createShareLink(log.plan, { helperRole: 'aide', helperName: 'Ana' })
  const opened = await openShare(link.token, { address: '192.0.2.1', now })
  if (!opened) throw new Error('The link is live.')
  const helped = async () => (await openPatientRecord(log.scope, log.patient.id, 'UTC', now)).helped
  return { ...log, helper: opened.scope, helped }
}

test('the record tells on which days something came by a helper’s link, and by whose', async () => {
  const { share, helper, helped } = await arrangeHelped()
  await logCheckIn(share, toCheckIn({ localDate: '2026-11-21' }), now)
  expect(await helped()).toEqual([])
  const ana = { role: 'aide', name: 'Ana', reads: false }
  await logCheckIn(helper, toCheckIn({ localDate: '2026-11-20' }), now)
  await logCheckIn(helper, toCheckIn(), now)
  await logCheckIn(helper, toCheckIn({ body: { about: 'item', result: 'not' } }), now)
  await logCheckIn(helper, toDayCheckIn({ pain: 2 }), now)
  await logCheckIn(share, toCheckIn(), now)
  expect(await helped()).toEqual([
    { date: '2026-11-22', helper: ana, ticks: 2, answers: 1 },
    { date: '2026-11-20', helper: ana, ticks: 1, answers: 0 },
  ])
})

test('it tells nothing of another patient’s helper', async () => {
  const first = await arrangeHelped()
  const other = await arrangeHelped(first)
  await logCheckIn(other.helper, toCheckIn(), now)
  expect(await first.helped()).toEqual([])
  expect(await other.helped()).toHaveLength(1)
})
