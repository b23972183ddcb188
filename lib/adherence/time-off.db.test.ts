import { expect, it } from 'vitest'
import { readWithin } from '@/lib/db/within'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { logCheckIn } from './mutations'
import { openPageNow, openPatientPage } from './patient-page/queries'
import { openPatientRecord } from './patient-record/queries'
import { listPatientLines } from './place/queries'
import { readGivenPlans } from './queries'
import { arrangeLog, toCheckIn, toDayCheckIn } from './testing/arrange-log'

const told = new Date('2026-11-01T19:30:00Z')
const timeOff = { from: '2026-11-03', until: '2026-11-30', why: 'holiday' as const }
const at = { localDate: '2026-11-01', loggedAt: '2026-11-01T19:00:00.000Z' }
const now = new Date('2026-11-29T12:00:00Z')
const facts = { address: '192.0.2.9', now }

it('that was told four weeks ago still reaches the page, the list and the record, and no other clinic', async () => {
  const { share, scope, token, patient } = await arrangeLog()
  await logCheckIn(share, toCheckIn(at), told)
  await logCheckIn(share, toDayCheckIn({ timeOff }, at), told)
  const bodies = (checkIns: readonly { body: unknown }[] = []) => checkIns.map(({ body }) => body)
  const word = { about: 'day', timeOff }
  expect(bodies((await openPatientPage(token, facts))?.checkIns)).toContainEqual(word)
  expect(bodies((await openPageNow(token, facts, {}))?.checkIns)).toContainEqual(word)
  const query = { search: '', whose: 'clinic', archived: false, cursor: null, limit: 30 } as const
  const { lines } = await listPatientLines(scope, query, now)
  expect(lines.map((line) => [line.timeOff, line.alert])).toEqual([
    [{ until: '2026-11-30', why: 'holiday' }, null],
  ])
  const record = await openPatientRecord(scope, patient.id, 'UTC', now)
  expect(record.trends?.timesOff).toEqual([timeOff])
  expect(record.given?.days.filter(({ date, planned }) => date >= timeOff.from && planned > 0)).toEqual([])
  const { scope: foreign } = await createMember({ clinicId: (await createClinic()).id })
  const asked = { planId: share.planId, since: '2026-10-20' }
  expect(await readWithin(foreign, (tx) => readGivenPlans(tx, foreign, asked))).toEqual([])
})
