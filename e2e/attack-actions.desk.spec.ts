import { expect, test } from '@playwright/test'
import { roles } from '@/lib/access/role'
import { openSession } from '@/lib/auth/session/mutations'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { type Answer, askRoute, callAction } from './attack/ask'
import { listRightCalls } from './attack/right-calls'
import { Tally } from './attack/tally'
import { readBuiltRoutes } from './fuzz/built-routes'
import { createWorld, type World } from './fuzz/world'

// Hundreds of requests, one after another.
test.describe.configure({ timeout: 300_000 })

const { actions, handlers } = readBuiltRoutes()
/** Actions that any member may call for themselves, and those that nobody has to be signed in for. */
const own = ['chooseLanguage', 'savePassword', 'endOtherSessions', 'endSession']
const openToAll = ['setUp', 'setNewPassword']
const assistants = ['addPatientAction', 'changePatientAction', ...own]

const isRefused = ({ status, text }: Answer) =>
  status === 200 && /"status":"refused"|"problems":\{"\w+":/.test(text)

test('who may not call a server action is told so, and nothing changes', async () => {
  const tally = new Tally('server actions: signed out, lower role, foreign ids')
  const world = await createWorld()
  const sessionId = await beginSession(world)
  const before = await world.snapshot()
  const calls = listRightCalls(actions, world, sessionId)
  for (const cookie of ['', 'plinth.session=unknown'])
    for (const { action, args } of calls) {
      const answer = await callAction(action, world, args, { cookie })
      tally.note(`${action.name} ${cookie}`, isRefused(answer), answer)
    }
  for (const { action, args } of calls.filter(({ action }) => !assistants.includes(action.name))) {
    if (openToAll.includes(action.name)) continue
    const answer = await callAction(action, world, args, { cookie: await world.signIn('assistant') })
    tally.note(`assistant: ${action.name}`, isRefused(answer), answer)
  }
  const ours = await createWorld()
  const about = ['changePatientAction', 'giveRole', 'makeLink', 'remove', 'restore']
  for (const { action, args } of calls.filter(({ action }) => about.includes(action.name))) {
    const answer = await callAction(action, world, args, { cookie: await ours.signIn('owner') })
    tally.note(`foreign: ${action.name}`, isRefused(answer), answer)
  }
  const ending = calls.find(({ action }) => action.name === 'endSession')
  if (!ending) throw new Error('There is no action endSession.')
  for (const role of roles) {
    const answer = await callAction(ending.action, ours, ending.args, { cookie: await ours.signIn(role) })
    const isThere = await ownerDatabase().session.count({ where: { id: sessionId } })
    tally.note(`foreign session: ${role}`, isThere === 1, answer)
  }
  expect(await world.snapshot()).toEqual(before)
  tally.say()
  expect(tally.fell).toEqual([])
})

test('what no action expects is refused in words', async () => {
  const tally = new Tally('server actions: malformed arguments')
  const world = await createWorld()
  const cookie = await world.signIn('owner')
  const malformed = [
    '[]',
    '[null,null,null]',
    '["x","x"]',
    '[{"__proto__":{}}]',
    '["$n9","$D2026-13-40"]',
    '{',
    '"$F1"',
  ]
  for (const action of actions)
    for (const args of malformed) {
      const isEnding = action.name === 'endOtherSessions'
      const answer = await callAction(action, world, args, { cookie })
      const holds = answer.status === 400 || isRefused(answer) || (isEnding && answer.status === 200)
      tally.note(`${action.name} ${args}`, holds, answer)
    }
  tally.say()
  expect(tally.fell).toEqual([])
})

/** What a browser says of a request that no page of ours sent, or that says nothing at all. */
const foreign: Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'not an origin' },
  { origin: `${process.env.NEXTAUTH_URL}.elsewhere.example` },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
]
const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded']

test('another site writes nothing', async () => {
  const routesTally = new Tally('cross-site writes, API (8 header sets × 3 content types)')
  const actionsTally = new Tally('cross-site writes, actions (8 header sets)')
  const world = await createWorld()
  const cookie = await world.signIn('owner')
  const before = await world.snapshot()
  // No cookie gives any right at a link's routes, and the author's are not there.
  const writes = handlers.filter(
    ({ method, route }) => method !== 'GET' && method !== 'HEAD' && !/^\/(api\/s|figures)\//.test(route),
  )
  for (const headers of foreign) {
    for (const { method, route } of writes)
      for (const type of types) {
        const answer = await askRoute(`${method} ${route}`, world, { cookie, headers, type })
        routesTally.note(
          `${method} ${route} ${JSON.stringify(headers)} ${type}`,
          answer.status === 403,
          answer,
        )
      }
    for (const { action, args } of listRightCalls(actions, world, await beginSession(world))) {
      const answer = await callAction(action, world, args, { cookie, headers })
      actionsTally.note(`${action.name} ${JSON.stringify(headers)}`, answer.status === 403, answer)
    }
  }
  expect(await world.snapshot()).toEqual(before)
  routesTally.say()
  actionsTally.say()
  expect([...routesTally.fell, ...actionsTally.fell]).toEqual([])
})

/** A session of the world's assistant. */
async function beginSession(world: World): Promise<string> {
  const { userId } = await ownerDatabase().member.findFirstOrThrow({ where: { id: world.memberId } })
  await openSession(userId, new Date())
  const { id } = await ownerDatabase().session.findFirstOrThrow({ where: { userId } })
  return id
}
