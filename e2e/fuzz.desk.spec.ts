import { expect, test } from '@playwright/test'
import { type LoggedSite, startLoggedSite } from './fixtures/logged-site'
import { listAddressAttacks } from './fuzz/address-attacks'
import { attackAll } from './fuzz/attack-all'
import { listBodyAttacks } from './fuzz/body-attacks'
import { readBuiltRoutes } from './fuzz/built-routes'
import { hangUp } from './fuzz/hang-up'
import { probe } from './fuzz/hostile'
import { listRightRequests } from './fuzz/right-requests'
import { send } from './fuzz/send'
import { findFloods, readLines } from './fuzz/server-log'
import { createWorld } from './fuzz/world'

/** `npm run fuzz` sends all of it with a new seed; PLINTH_FUZZ_SEED repeats a run. */
const isFull = process.env.PLINTH_FUZZ === 'full'
const size = isFull ? { bodies: 2000, addresses: 400 } : { bodies: 200, addresses: 60 }
const seed = Number(process.env.PLINTH_FUZZ_SEED || (isFull ? Date.now() % 2 ** 31 : 20_281_128))

test.describe.configure({ mode: 'default' })
let site: LoggedSite

test.beforeAll(async () => {
  site = await startLoggedSite()
})
test.afterAll(() => site?.stop())

test('what the fuzz is made from is taken as it is', async () => {
  const world = await createWorld()
  const refused: string[] = []
  for (const [name, sent] of await listRightRequests(readBuiltRoutes(), world)) {
    const answer = await send(site.port, sent)
    const { status, text } = answer === 'hang' || answer === 'cut' ? { status: 0, text: answer } : answer
    const isTaken = status < 300 && (!name.startsWith('action') || text.includes('"status":"done"'))
    if (!isTaken) refused.push(`${name}: ${status} ${text.slice(0, 500)}`)
  }
  expect(refused).toEqual([])
})

test(`malformed requests meet no fault, seed ${seed}`, async () => {
  test.setTimeout(isFull ? 3_600_000 : 300_000)
  const routes = readBuiltRoutes()
  const bodies = await attackAll(site.port, listBodyAttacks(routes, size.bodies, seed))
  const addresses = await attackAll(site.port, listAddressAttacks(routes, size.addresses, seed))
  expect.soft(bodies, 'bodies').toEqual([])
  expect.soft(addresses, 'addresses').toEqual([])
  const log = await site.log()
  expect.soft(findFloods(log), 'more than one line a kind and minute').toEqual([])
  for (const word of [probe, 'Brandt', 'went well']) expect.soft(log).not.toContain(word)
  expect((await fetch(`http://127.0.0.1:${site.port}/api/health/ready`)).status).toBe(200)
})

test('somebody who hangs up is no outage, and no line of the log', async () => {
  const world = await createWorld()
  const before = readLines(await site.log()).length
  const requests = await listRightRequests(readBuiltRoutes(), world)
  for (const [, sent] of requests) await hangUp(site.port, sent)
  const noticed = async () => readLines(await site.log()).slice(before)
  await expect.poll(async () => (await noticed()).length).toBeGreaterThan(0)
  const lines = await noticed()
  expect(new Set(lines.map(({ level, msg }) => `${level} ${msg}`))).toEqual(
    new Set(['20 the sender hung up']),
  )
})
