import { expect, test } from '@playwright/test'
import { can, type Permission } from '@/lib/access/policy'
import { roles } from '@/lib/access/role'
import { ask, askRoute } from './attack/ask'
import { Tally } from './attack/tally'
import { readBuiltRoutes } from './fuzz/built-routes'
import { createWorld } from './fuzz/world'

// Hundreds of requests, one after another.
test.describe.configure({ timeout: 300_000 })

const routes = readBuiltRoutes()
/** Open to whoever asks. What is added to the program is held to be closed until it stands here. */
const open =
  /^\w+ (\/api\/(health|auth|s)\/.*|\/api\/\[\.\.\.path\]|\/media\/\[key\]|\/icon\.svg|\/s\/\[token\](\/(manifest\.webmanifest|kept))?|\/sign-out)$/
const openPages = /^\/(setup|sign-in|sign-in\/new-password\/\[token\]|_not-found|_global-error)?$/
/** The author's own pages, which the production program does not have. */
const authors = /\/figures(\/|$)/
const handlers = routes.handlers
  .map((handler) => ({ ...handler, name: `${handler.method} ${handler.route}` }))
  .filter(({ name, route }) => !open.test(name) && !authors.test(route))
const pages = routes.pages.filter((page) => !openPages.test(page) && !authors.test(page))

test('who is not signed in gets nowhere', async () => {
  const tally = new Tally('not signed in: API, pages')
  const world = await createWorld()
  for (const cookie of ['', 'plinth.session=unknown'])
    for (const { name } of handlers) {
      const answer = await askRoute(name, world, { cookie })
      tally.note(`${name} ${cookie}`, answer.status === 401, answer)
    }
  for (const cookie of ['', 'plinth.session=unknown'])
    for (const page of pages) {
      const answer = await askRoute(`GET ${page}`, world, { cookie })
      const leads = String(answer.headers.location ?? answer.text)
      // An address that is nobody's says so to everyone.
      const turned = page === '/[...missing]' ? answer.status === 404 : leads.includes('/sign-in')
      const holds = turned && !answer.text.includes('Brandt')
      tally.note(`${page} ${cookie}`, holds, answer)
    }
  for (const { method, route } of routes.handlers.filter(({ route }) => authors.test(route))) {
    const answer = await askRoute(`${method} ${route}`, world)
    tally.note(route, answer.status === 404, answer)
  }
  tally.say()
  expect(tally.fell).toEqual([])
})

test('a role does what it may and nothing else', async () => {
  const tally = new Tally('role × route')
  for (const role of roles) {
    const world = await createWorld()
    for (const { name, permission } of handlers) {
      if (permission === 'open') continue
      const answer = await askRoute(name, world, { cookie: await world.signIn(role) })
      const may = permission === null || can(role, permission as Permission)
      tally.note(
        `${role}: ${name}`,
        may ? ![401, 403].includes(answer.status) : answer.status === 403,
        answer,
      )
    }
    for (const page of ['clinic', 'members', 'audit']) {
      const answer = await ask('GET', `/settings/${page}`, { cookie: await world.signIn(role) })
      tally.note(`${role}: ${page}`, answer.status === (role === 'owner' ? 200 : 404), answer)
    }
  }
  tally.say()
  expect(tally.fell).toEqual([])
})

test('what another clinic has is as good as missing', async () => {
  const tally = new Tally('foreign ids: 3 roles, API and pages')
  const theirs = await createWorld()
  const before = await theirs.snapshot()
  for (const role of roles) {
    const ours = await createWorld()
    const cookie = await ours.signIn(role)
    for (const { name, route, permission } of handlers.filter((each) => each.route.includes('Id]'))) {
      const body = theirs.bodies[name]
      const answer = await askRoute(name, { ...ours, params: theirs.params }, { cookie, body })
      const may = permission === null || can(role, permission as Permission)
      tally.note(`${role}: ${name} ${route}`, answer.status === (may ? 404 : 403), answer)
    }
    for (const page of pages.filter((each) => each.includes('Id]'))) {
      const answer = await askRoute(`GET ${page}`, theirs, { cookie })
      tally.note(`${role}: ${page}`, answer.status === 404 && !answer.text.includes('Brandt'), answer)
    }
    const given = theirs.bodies
    const bodies: [string, unknown][] = [
      ['POST /api/plans', given['POST /api/plans']],
      ['POST /api/templates/own', given['POST /api/templates/own']],
      ['POST /api/plans/import', given['POST /api/plans/import']],
      ['POST /api/patients/[patientId]/alerts/seen', given['POST /api/patients/[patientId]/alerts/seen']],
      [
        'PUT /api/patients/[patientId]',
        { ...given['PUT /api/patients/[patientId]'], memberId: theirs.memberId },
      ],
      ['POST /api/patients', { ...given['POST /api/patients'], memberId: theirs.memberId }],
    ]
    for (const [name, body] of bodies) {
      const answer = await askRoute(name, ours, { cookie, body })
      tally.note(`${role}: ${name} about theirs`, [404, 422].includes(answer.status), answer)
    }
  }
  expect(await theirs.snapshot()).toEqual(before)
  tally.say()
  expect(tally.fell).toEqual([])
})
