import { expect, test } from 'vitest'
import { InputError } from '@/lib/errors'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { setFloodAside } from './flood/mutations'
import { logCheckIn } from './mutations'
import { listCheckIns } from './queries'
import { arrangeLog, toCheckIn, toDayCheckIn } from './testing/arrange-log'

const newYear = new Date('2027-01-01T00:30:00Z')
const eve = { localDate: '2026-12-31', loggedAt: '2026-12-31T23:50:00.000Z' }
const day = { localDate: '2027-01-01', loggedAt: '2027-01-01T00:10:00.000Z' }

/** In which part of the table each check-in of a plan lies. */
async function partsOf(planId: string): Promise<string[]> {
  const rows = await ownerDatabase().$queryRaw<{ part: string }[]>`
    SELECT tableoid::regclass::text AS part FROM check_in WHERE plan_id = ${planId}::uuid ORDER BY local_date`
  return rows.map(({ part }) => part)
}

test('check-ins on both sides of a month lie apart and are read together', async () => {
  const { share, plan } = await arrangeLog()
  await logCheckIn(share, toCheckIn(day), newYear)
  await logCheckIn(share, toCheckIn(eve), newYear)
  expect(await partsOf(plan.id)).toEqual(['check_in_2026_12', 'check_in_2027_01'])
  expect((await listCheckIns(share, plan.id)).map(({ localDate }) => localDate)).toEqual([
    '2026-12-31',
    '2027-01-01',
  ])
})

test('an id stays one check-in over the end of a month, whatever day is sent with it', async () => {
  const { share, plan, ...beside } = await arrangeLog()
  const first = toCheckIn(eve)
  await logCheckIn(share, first, newYear)
  const again = { ...first, ...day }
  expect(await logCheckIn(share, again, newYear)).toMatchObject({ isNew: false })
  expect(await logCheckIn(share, first, new Date('2027-02-20T08:00:00Z'))).toMatchObject({ isNew: false })
  expect(await partsOf(plan.id)).toEqual(['check_in_2026_12'])
  const other = await arrangeLog({ beside })
  await expect(logCheckIn(other.share, again, newYear)).rejects.toThrow(InputError)
})

test('an id that two links send at one moment, with days of two months, is one check-in', async () => {
  const { share, ...beside } = await arrangeLog()
  const other = await arrangeLog({ beside })
  const first = toDayCheckIn({ pain: 7 }, eve)
  const again = { ...first, ...day }
  const answers = await Promise.allSettled([
    logCheckIn(share, first, newYear),
    logCheckIn(other.share, again, newYear),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await ownerDatabase().checkIn.count({ where: { id: first.id } })).toBe(1)
})

test('an id of long ago is still the same check-in', async () => {
  const { share, plan } = await arrangeLog()
  const first = toDayCheckIn({ pain: 7 }, eve)
  await logCheckIn(share, first, newYear)
  const late = new Date('2027-06-01T12:00:00Z')
  const again = { ...first, localDate: '2027-06-01', loggedAt: late.toISOString() }
  expect(await logCheckIn(share, again, late)).toMatchObject({ isNew: false })
  expect(await partsOf(plan.id)).toEqual(['check_in_2026_12'])
})

test('a day without a month of its own is taken all the same', async () => {
  const { share, plan } = await arrangeLog()
  const far = new Date('2031-05-01T12:00:00Z')
  await logCheckIn(share, toCheckIn({ localDate: '2031-05-01', loggedAt: far.toISOString() }), far)
  expect(await partsOf(plan.id)).toEqual(['check_in_other'])
})

test('months are made ahead once, and one whose days already lie elsewhere is left out', async () => {
  const { share } = await arrangeLog()
  const make = async (ahead: number) => {
    const [row] = await ownerDatabase().$queryRaw<{ made: number }[]>`
      SELECT plinth_make_check_in_months(${ahead}::int) AS made`
    return row?.made
  }
  const before = (await make(0)) ?? 0
  expect(before).toBe(0)
  const [here] = await ownerDatabase().$queryRaw<{ months: number }[]>`
    SELECT count(*)::int AS months FROM pg_class WHERE relispartition AND relkind = 'r' AND relname LIKE 'check_in_2%'`
  const ahead = here?.months ?? 0
  const far = new Date('2031-09-10T12:00:00Z')
  await logCheckIn(
    share,
    toDayCheckIn({ pain: 2 }, { localDate: '2031-09-10', loggedAt: far.toISOString() }),
    far,
  )
  const made = (await make(70)) ?? 0
  expect(made).toBeGreaterThan(70 - ahead - 4)
  expect(await make(70)).toBe(0)
  const [gap] = await ownerDatabase().$queryRaw<{ part: string | null }[]>`
    SELECT to_regclass('public.check_in_2031_09')::text AS part`
  expect(gap?.part).toBeNull()
})

test('alerts and floods hang on check-ins of any month', async () => {
  const { share, scope, patient } = await arrangeLog()
  await logCheckIn(share, toDayCheckIn({ pain: 8 }, eve), newYear)
  const alert = await ownerDatabase().alert.findFirstOrThrow({ where: { patientId: patient.id } })
  expect(alert.localDate.toISOString()).toBe('2026-12-31T00:00:00.000Z')
  await expect(setFloodAside(scope, patient.id, [alert.id], newYear)).rejects.toThrow(InputError)
})
