import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Engine } from './drivers/device'
import { type Given, type Journeys, share } from './given'
import { askJourneys } from './journeys/ask'
import { dayJourneys } from './journeys/day'
import { followJourneys } from './journeys/follow'
import { logJourneys } from './journeys/log'
import { offlineJourneys } from './journeys/offline'
import { readJourneys } from './journeys/read'
import { Line } from './line'
import { Phone } from './phone'

const journeys: Journeys = {
  ...askJourneys,
  ...logJourneys,
  ...readJourneys,
  ...dayJourneys,
  ...followJourneys,
  ...offlineJourneys,
}

/** Walks every journey in an engine; without one, each is left out, and the report says so. */
export function walkJourneys(name: Engine['name'], start: (() => Promise<Engine>) | null): void {
  describe.skipIf(!start)(name, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())
    for (const [what, walk] of Object.entries(journeys))
      test(what, async () => {
        const { given, end } = prepare(engine)
        await walk(given).finally(end)
      })
  })
}

function prepare(engine: Engine): { given: Given; end: () => Promise<void> } {
  const phones: Phone[] = []
  const takePhone: Given['takePhone'] = async ({ timeZone = 'America/New_York' } = {}) => {
    const line = new Line(Number(process.env.PORT))
    await line.mend()
    const phone = new Phone(await engine.openDevice({ timeZone }), line)
    phones.push(phone)
    return phone
  }
  const end = async () => {
    for (const { device, line } of phones) {
      await device.close()
      await line.cut()
    }
  }
  return { given: { share, takePhone }, end }
}
