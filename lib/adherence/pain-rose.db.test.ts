import { expect, it } from 'vitest'
import { recordScreening } from '@/lib/patient/screening/mutations'
import { getScreening } from '@/lib/patient/screening/queries'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { logCheckIn } from './mutations'
import { arrangeLog, now, toCheckIn, toDayCheckIn } from './testing/arrange-log'

const asked = new Date('2026-11-20T12:00:00Z')

it('a pain that rose by 3 over the usual asks for the red flags again, until they are asked or it is set aside', async () => {
  const { scope, share, patient, clinic, user } = await arrangeLog()
  const log = (day: string, pain: number, at = new Date(`${day}T18:00:00Z`)) =>
    logCheckIn(share, toDayCheckIn({ pain }, { localDate: day, loggedAt: at.toISOString() }), at)
  const state = async () => {
    const { painSince, painRose } = await getScreening(scope, patient.id)
    return { painSince, painRose }
  }
  await log('2026-11-17', 1)
  await log('2026-11-18', 5)
  await log('2026-11-19', 2)
  expect(await state()).toEqual({ painSince: 0, painRose: false })
  await recordScreening(scope, patient.id, { rows: { RF01: 'no' }, cards: [] }, asked)
  await log('2026-11-21', 4)
  expect(await state()).toEqual({ painSince: 4, painRose: false })
  const exercise = toCheckIn({ body: { about: 'item', result: 'done', pain: 5 } })
  await logCheckIn(share, exercise, now)
  expect(await state()).toEqual({ painSince: 5, painRose: true })

  await ownerDatabase().checkInSetAside.create({
    data: {
      clinicId: clinic.id,
      checkInId: exercise.id,
      localDate: new Date(exercise.localDate),
      setAsideByUserId: user.id,
      setAsideAt: now,
    },
  })
  expect(await state()).toEqual({ painSince: 4, painRose: false })
  await log('2026-11-22', 6, now)
  expect((await state()).painRose).toBe(true)
  const after = new Date(now.getTime() + 60_000)
  await recordScreening(scope, patient.id, { rows: { RF01: 'no' }, cards: [] }, after)
  expect(await state()).toEqual({ painSince: 0, painRose: false })
})
