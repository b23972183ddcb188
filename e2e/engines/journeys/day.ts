import { expect } from 'vitest'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import type { Journeys } from '../given'
import type { Phone } from '../phone'

const hourMs = 3_600_000
const part = { exact: false }

/** A zone in which it is between ten and eleven in the evening now. Its sign is that of POSIX: west is plus. */
function zoneOfTheEvening(): string {
  const west = (new Date().getUTCHours() - 22 + 24) % 24
  return west <= 12 ? `Etc/GMT+${west}` : `Etc/GMT-${24 - west}`
}

async function setClock(phone: Phone, instant: string): Promise<void> {
  await phone.setAhead(Date.parse(instant) - Date.now())
}

export const dayJourneys: Journeys = {
  'a page left open over midnight begins the new day, and keeps the old one’s ticks there': async ({
    share,
    takePhone,
  }) => {
    const { path, plan } = await share()
    const phone = await takePhone({ timeZone: zoneOfTheEvening() })
    await phone.open(path)
    await phone.tap('button', 'Mark done: Any time today: Bridge')
    await phone.expectShown('button', 'Done at', part)
    await phone.setAhead(2 * hourMs)
    await phone.tap('button', 'Mark done: Any time today: Bridge')
    await phone.expectShown('button', 'Done at', part)
    const days = async () => {
      const kept = await ownerDatabase().checkIn.findMany({ where: { planId: plan.id } })
      return kept.map(({ localDate }) => localDate.getTime()).sort()
    }
    await expect.poll(async () => (await days()).length).toBe(2)
    const [before = 0, after = 0] = await days()
    expect(after - before).toBe(24 * hourMs)
  },

  'where it is another day, the same link shows that day': async ({ share, takePhone }) => {
    const { path } = await share()
    // Never the same day: they are 25 hours apart.
    const east = await takePhone({ timeZone: 'Pacific/Kiritimati' })
    const west = await takePhone({ timeZone: 'Pacific/Pago_Pago' })
    await east.open(path)
    await east.tap('button', 'Mark done: Any time today: Bridge')
    await east.expectShown('button', 'Done at', part)
    await west.open(path)
    await west.expectShown('button', 'Mark done: Any time today: Bridge')
    await east.reload()
    await east.expectShown('button', 'Done at', part)
  },

  'a day of 23 hours and one of 25 end at midnight': async ({ share, takePhone }) => {
    const { path } = await share()
    const phone = await takePhone({ timeZone: 'America/New_York' })
    await phone.open(path)
    // The clinic’s clock is of today: what is marked on these days stays on the phone.
    await phone.cutNetwork()
    const days = [
      ['2027-03-14T06:30:00Z', '2027-03-15T03:30:00Z', '2027-03-15T04:30:00Z', 'Sunday, Mar 14'],
      ['2027-11-07T04:30:00Z', '2027-11-08T04:30:00Z', '2027-11-08T05:30:00Z', 'Sunday, Nov 7'],
    ] as const
    for (const [early, late, next, name] of days) {
      await setClock(phone, early)
      await phone.tap('button', 'Mark done: Any time today: Bridge')
      await phone.expectShown('button', 'Done at', part)
      await setClock(phone, late)
      await phone.expectShown('button', 'Done at', part)
      await phone.tap('link', 'Say how it went')
      await phone.expectSays(name)
      await phone.tap('link', 'Today')
      await setClock(phone, next)
      await phone.expectShown('button', 'Mark done: Any time today: Bridge')
    }
  },
}
