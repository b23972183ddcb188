import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { dayIn } from '@/lib/day'
import { createCheckIn } from '@/prisma/factories/check-in'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createScreening } from '@/prisma/factories/screening'
import { ask } from './attack/ask'
import { bothLanguages } from './fixtures/both-languages'
import { measureFirstView } from './fixtures/first-view'
import { toFiveExercises } from './fixtures/five-exercises'
import { expect, type Journey, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { PatientPage } from './pages/patient-page'

type Given = Pick<Journey, 'shared' | 'clinic' | 'patient' | 'therapist'>

/** What can stand on the page, and how it comes about. */
const states: Record<string, { arrange(given: Given): Promise<unknown>; shows: string }> = {
  'as it was given': { arrange: async () => undefined, shows: 'exercises, about' },
  ticked: {
    arrange: ({ shared, clinic }) =>
      logToday(shared, clinic, { about: 'item', result: 'done' }, shared.content.phases[0]?.items[0]?.id),
    shows: 'Done at',
  },
  stopped: {
    arrange: ({ shared, clinic }) => logToday(shared, clinic, { about: 'day', pain: 8 }),
    shows: 'Stop and call us',
  },
  closed: {
    arrange: ({ patient, therapist }) =>
      createScreening({ patient, userId: therapist.user.id, rows: { RF05: 'yes' }, askedAt: new Date() }),
    shows: 'Call 911',
  },
  'with a message': {
    arrange: ({ shared, therapist }) =>
      ownerDatabase().planMessage.create({
        data: {
          clinicId: shared.plan.clinicId,
          id: randomUUID(),
          revision: 1,
          planId: shared.plan.id,
          body: {
            remarks: [{ itemId: shared.content.phases[0]?.items[0]?.id ?? '', text: 'Slowly, please.' }],
          },
          writtenByUserId: therapist.user.id,
          writtenAt: new Date(Date.now() - 3_600_000),
        },
      }),
    shows: 'Slowly, please.',
  },
}

function logToday(
  { plan, version, link }: Journey['shared'],
  { timeZone }: Journey['clinic'],
  body: object,
  itemId?: string,
) {
  const now = new Date()
  return createCheckIn({
    clinicId: plan.clinicId,
    planId: plan.id,
    versionId: version.id,
    shareLinkId: link.id,
    localDate: new Date(dayIn(now, timeZone)),
    loggedAt: now,
    body,
    ...(itemId ? { itemId } : {}),
  })
}

/** What a page complains of, and whether what it draws first is what the server wrote. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  await page.addInitScript(() => {
    const kept = Object.assign(window, { drawn: { first: '', written: '' } })
    // What stands for a browser without a script is the server's alone.
    const read = () =>
      document.getElementById('page')?.innerHTML.replace(/<noscript>.*?<\/noscript>/gs, '') ?? ''
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'interactive') kept.drawn.written = read()
    })
    const mark = performance.mark.bind(performance)
    performance.mark = (name, options) => {
      if (name === 'alive') kept.drawn.first = read()
      return mark(name, options)
    }
  })
  return async () => {
    await page.waitForFunction(() => performance.getEntriesByName('alive').length > 0)
    const { first, written } = await page.evaluate(
      () => (window as unknown as { drawn: { first: string; written: string } }).drawn,
    )
    expect(written.length).toBeGreaterThan(1000)
    const at = [...written].findIndex((letter, index) => letter !== first[index])
    return first === written ? heard : [...heard, `drawn otherwise: ${first.slice(at - 60, at + 60)}`]
  }
}

for (const [name, { arrange, shows }] of Object.entries(states))
  test(`a page ${name} comes to life as the server wrote it`, async ({
    page,
    shared,
    clinic,
    patient,
    therapist,
  }) => {
    await arrange({ shared, clinic, patient, therapist })
    const heard = await listen(page)
    await new PatientPage(page).open(shared.path)
    await expect(page.getByText(shows).first()).toBeVisible()
    expect(await heard()).toEqual([])
  })

test('that a page was written otherwise would be heard', async ({ page, shared: { path } }) => {
  await page.route(path, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('>Bridge<', '>Another<')
    await route.fulfill({ response: answer, body })
  })
  const heard = await listen(page)
  await new PatientPage(page).open(path)
  expect((await heard()).join()).toContain('Bridge<')
})

test('a first look at five exercises is 180 KB in 12 requests at most, 60 KB of it script', async ({
  browser,
  baseURL,
  clinic,
  patient,
  therapist,
}) => {
  const given = { clinic, patient, therapist, content: toFiveExercises() }
  const { path } = await sharePlan({ ...given, catalogs: bothLanguages })
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...(baseURL ? { baseURL } : {}),
  })
  const view = await measureFirstView(await context.newPage(), path)
  await context.close()
  test.info().annotations.push({ type: 'first view', description: JSON.stringify(view) })
  expect(view.requests).toBeLessThanOrEqual(12)
  expect(view.bytes).toBeLessThanOrEqual(180_000)
  expect(view.script).toBeLessThanOrEqual(60_000)
  expect(view.script).toBeGreaterThan(30_000)
})

test('a dead link says all its words without a script, with the status of one', async ({
  plainPage: page,
}) => {
  const answer = await page.goto('/s/AAAAAAAAAAAAAAAAAAAAAAAA')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'This link does not open a plan' })).toBeVisible()
  await expect(page.getByText('call your emergency number now')).toBeVisible()
  await expect(page.getByText('call your clinic and ask for a new link')).toBeVisible()
  expect(await page.locator('script').count()).toBe(0)
})

test('nothing that stands in the page runs, and its files stay for good, packed', async ({
  page,
  shared: { path },
}) => {
  const answer = await page.request.get(path, { headers: { accept: 'text/html' } })
  const html = await answer.text()
  expect(answer.headers()['content-security-policy']).toContain("script-src 'self';")
  expect(answer.headers()['content-security-policy']).not.toContain('unsafe')
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  expect(answer.headers()['referrer-policy']).toBe('no-referrer')
  expect(answer.headers()['x-robots-tag']).toContain('noindex')
  const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes)
  expect(scripts).toHaveLength(2)
  for (const attributes of scripts)
    expect(attributes).toMatch(/src="\/patient-page\/|type="application\/json"/)
  expect(html).not.toMatch(/\sstyle="|\son\w+="/)
  const files = [...html.matchAll(/(?:src|href)="(\/patient-page\/[^"]+)"/g)].map(([, file = '']) => file)
  expect(files).toHaveLength(4)
  for (const file of files) {
    const plain = await ask('GET', file, {})
    expect(plain.headers['cache-control'], file).toBe('public, max-age=31536000, immutable')
    expect(plain.headers['content-security-policy'], file).toContain("default-src 'none'")
    expect(plain.headers['x-content-type-options'], file).toBe('nosniff')
  }
  const worker = await ask('GET', '/sw.js', {})
  expect(worker.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("default-src 'none'; connect-src 'self';"),
    'x-content-type-options': 'nosniff',
  })
  expect((await ask('GET', '/patient-page/page-NOTTHERE.js', {})).status).toBe(404)
  expect((await ask('GET', '/patient-page/../render.cjs', {})).status).toBe(404)
})
