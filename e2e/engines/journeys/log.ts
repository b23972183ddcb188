import { expect } from 'vitest'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import type { Journeys } from '../given'

const bodiesOf = async (planId: string) => {
  const kept = await ownerDatabase().checkIn.findMany({ where: { planId }, orderBy: { receivedAt: 'asc' } })
  return kept.map(({ body }) => body)
}
const part = { exact: false }

export const logJourneys: Journeys = {
  'a link opens on today, and what is ticked stays so until it is undone': async ({ share, takePhone }) => {
    const { path, plan } = await share()
    const phone = await takePhone()
    await phone.open(path)
    await phone.expectShown('heading', ', Tomas', part)
    await phone.tap('button', 'Mark done: Any time today: Bridge')
    await phone.expectShown('button', 'Done at', part)
    await expect.poll(() => bodiesOf(plan.id)).toEqual([{ about: 'item', result: 'done' }])
    await phone.reload()
    await phone.tap('button', 'Done at', part)
    await phone.expectShown('button', 'Mark done: Any time today: Bridge')
    await expect.poll(() => bodiesOf(plan.id)).toHaveLength(2)
    await phone.reload()
    await phone.expectShown('button', 'Mark done: Any time today: Bridge')
  },

  'pain under the line is kept, and pain over it stops the plan': async ({ share, takePhone }) => {
    const { path, plan } = await share()
    const phone = await takePhone()
    await phone.open(path)
    await phone.tap('link', 'Say how it went')
    await phone.tap('radio', '2')
    await phone.expectSays('You can go on.')
    await phone.tap('button', 'Save')
    await phone.expectSays('Worst pain: 2 of 10')
    await phone.tap('button', 'Change your answers')
    await phone.tap('radio', '8')
    await phone.expectSays('Stop and call us.')
    await phone.tap('button', 'Save')
    await phone.tap('link', 'Today')
    await phone.expectShown('heading', 'Stop and call us')
    await phone.expectShown('link', 'Call 555 0100')
    await phone.expectGone('link', 'Start', part)
    await expect
      .poll(() => bodiesOf(plan.id))
      .toEqual([
        { about: 'day', pain: 2 },
        { about: 'day', pain: 8 },
      ])
    await phone.reload()
    await phone.expectShown('heading', 'Stop and call us')
  },

  'a note is sent, and is there to read afterwards': async ({ share, takePhone }) => {
    const { path, plan } = await share()
    const phone = await takePhone()
    await phone.open(`${path}#check-in`)
    await phone.tap('fold', 'Add a note for Ines')
    await phone.write('Note for Ines', 'Is the band too strong?')
    await phone.tap('button', 'Save')
    await expect.poll(() => bodiesOf(plan.id)).toEqual([{ about: 'day', note: 'Is the band too strong?' }])
    await phone.tap('link', 'Today')
    await phone.expectSays('Is the band too strong?')
  },

  'what is marked without a network waits on the phone, and is sent once': async ({ share, takePhone }) => {
    const { path, plan } = await share()
    const phone = await takePhone()
    await phone.open(path)
    await phone.cutNetwork()
    await phone.tap('button', 'Mark done: Any time today: Bridge')
    await phone.tap('button', 'Morning', part)
    await phone.expectSays('2 marks wait to be sent.')
    expect(await bodiesOf(plan.id)).toEqual([])
    await phone.mendNetwork()
    await expect.poll(() => bodiesOf(plan.id)).toHaveLength(2)
    await phone.expectSilent('to be sent')
    await phone.reload()
    await phone.expectShown('button', 'Done at', part)
    expect(await bodiesOf(plan.id)).toHaveLength(2)
  },

  'two phones with one link know of each other': async ({ share, takePhone }) => {
    const { path, plan } = await share()
    const heard = (count: number) => expect.poll(() => bodiesOf(plan.id)).toHaveLength(count)
    const [first, second] = [await takePhone(), await takePhone()]
    await first.open(path)
    await second.open(path)
    await first.tap('button', 'Mark done: Any time today: Bridge')
    await heard(1)
    await second.expectShown('button', 'Mark done: Any time today: Bridge')
    await second.lookAgain()
    await second.expectShown('button', 'Done at', part)
    await second.tap('button', 'Done at', part)
    await heard(2)
    await first.lookAgain()
    await first.expectShown('button', 'Mark done: Any time today: Bridge')
  },
}
