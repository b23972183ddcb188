import type { Page } from '@playwright/test'
import { setProof } from '@/lib/share/proof/mutations/set-proof'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInAllColors } from './fixtures/accessibility'
import { bothLanguages } from './fixtures/both-languages'
import { toFiveExercises } from './fixtures/five-exercises'
import { bodiesOf } from './fixtures/follow-journey'
import { expect, test as journey } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { type KeptPage, openKept } from './pages/kept-page'
import { PatientPage } from './pages/patient-page'

type Shared = Awaited<ReturnType<typeof sharePlan>>

/** `spoken` can be read in English, which it was written in, and in Spanish. */
const test = journey.extend<{ spoken: Shared }>({
  spoken: async ({ clinic, patient, therapist }, use) => {
    const content = toFiveExercises()
    const [bridge] = content.phases[0]?.items ?? []
    if (bridge) bridge.note = 'Use the blue mat.'
    await use(await sharePlan({ clinic, patient, therapist, content, catalogs: bothLanguages }))
  },
})

const toSpanish = (page: Page) => page.getByRole('link', { name: 'Español' })
const toEnglish = (page: Page) => page.getByRole('link', { name: 'English' })
const isIn = (page: Page, locale: 'en' | 'es') => expect(page.locator('html')).toHaveAttribute('lang', locale)

/** Of each set that the phone keeps the language of its page. */
async function languagesOf(kept: KeptPage): Promise<unknown[]> {
  const pages = (await kept.keptPages()).matchAll(/<html [^>]*lang="(..)"/g)
  return [...pages].map(([, language]) => language)
}

/** The page in Spanish, at work. */
async function expectSpanish(page: Page): Promise<void> {
  await isIn(page, 'es')
  await expect(page.getByText('Tamaño de letra')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Puente' })).toBeVisible()
}

test('who reads Spanish finds it on an English page, and every screen of the link speaks it from then on', async ({
  page,
  spoken: { path },
}) => {
  await new PatientPage(page).open(`${path}#today`)
  const link = toSpanish(page)
  await expect(link).toHaveAttribute('lang', 'es')
  await expect(link).toHaveAttribute('hreflang', 'es')
  await link.click()
  await expectSpanish(page)
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe(
    `${path}#today`,
  )
  await expect(toSpanish(page)).toHaveCount(0)
  await expect(page.getByText('Use the blue mat.').first()).toHaveAttribute('lang', 'en')
  await page.reload()
  await expectSpanish(page)
  await page.getByRole('link', { name: /^Empezar/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Puente' })).toBeVisible()
  await page.goto(`${path}#ask`)
  await expect(page.getByRole('button', { name: 'Enviar' })).toBeVisible()
  await page.goto(`${path}/kept`)
  await expect(page.getByRole('heading', { name: 'Qué se guarda y quién lo ve' })).toBeVisible()
  await expect(page.getByText('Si cambia aquí el idioma: cuál.')).toBeVisible()
  await page.getByRole('link', { name: 'Volver a mi página' }).click()
  await toEnglish(page).click()
  await isIn(page, 'en')
  await expect(page.getByRole('heading', { name: 'Bridge' })).toBeVisible()
})

test('the language is changed without a script, too, there and back', async ({
  plainPage: page,
  spoken: { path },
}) => {
  await page.goto(path)
  await toSpanish(page).click()
  await isIn(page, 'es')
  expect(new URL(page.url()).search).toBe('')
  await expect(page.getByRole('heading', { name: 'Puente' })).toBeVisible()
  await page.reload()
  await isIn(page, 'es')
  await toEnglish(page).click()
  await isIn(page, 'en')
})

test('each device reads in its own language, whichever page was written last', async ({
  browser,
  baseURL,
  page,
  spoken: { path },
  shared: other,
}) => {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const second = await context.newPage()
  await page.goto(path)
  await toSpanish(page).click()
  await isIn(page, 'es')
  for (let look = 0; look < 3; look += 1) {
    await second.goto(path)
    await isIn(second, 'en')
    await expect(second.getByRole('heading', { name: 'Bridge' })).toBeVisible()
    await page.goto(path)
    await isIn(page, 'es')
    await expect(page.getByRole('heading', { name: 'Puente' })).toBeVisible()
  }
  await page.goto(other.path)
  await isIn(page, 'en')
  await context.close()
})

test('a version that has no words in another language offers none, whatever was chosen before', async ({
  page,
  shared: { path },
}) => {
  await page.goto(`${path}?language=es`)
  await isIn(page, 'en')
  await expect(page.getByText('Text size')).toBeVisible()
  await expect(toSpanish(page)).toHaveCount(0)
})

test('after a change the phone keeps the page in the new language; without a network the next one says why it waits', async ({
  page,
  context,
  spoken,
}) => {
  const kept = await openKept(page, spoken)
  await toSpanish(page).click()
  await expectSpanish(page)
  await expect.poll(() => languagesOf(kept)).toEqual(['es'])
  await context.setOffline(true)
  await page.reload()
  await expectSpanish(page)
  await expect(page.getByText('Usted ve su plan como estaba')).toBeVisible()
  await toEnglish(page).click()
  const away = page.getByText('To read this page in English, your phone needs a connection.')
  await expect(away).toBeVisible()
  await expect(away).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { name: 'Puente' })).toBeVisible()
  // Followed without the page's script, as in another tab.
  await page.goto(`${spoken.path}?language=en`)
  await expectSpanish(page)
  await expect(away).toBeVisible()
  await context.setOffline(false)
  await toEnglish(page).click()
  await isIn(page, 'en')
  await expect(page.getByText('Text size')).toBeVisible()
  await expect(away).toHaveCount(0)
})

test('what waits to be sent waits on through a change of language, and is sent once', async ({
  page,
  context,
  spoken,
}) => {
  await openKept(page, spoken)
  await context.route('**/check-ins', (route) => route.abort())
  await new PatientPage(page).undone('Bridge').click()
  await expect(page.getByText('1 mark waits to be sent.')).toBeVisible()
  await toSpanish(page).click()
  await expectSpanish(page)
  await expect(page.getByText('Falta 1 marca por enviar.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Hecho.*Puente/ })).toBeVisible()
  expect(await bodiesOf(spoken.plan.id)).toEqual([])
  await context.unroute('**/check-ins')
  await page.reload()
  await expect.poll(() => bodiesOf(spoken.plan.id)).toEqual([{ about: 'item', result: 'done' }])
  await expect(page.getByText('Falta 1 marca por enviar.')).toHaveCount(0)
})

test('a page that is open in one language goes on while another tab reads in the other', async ({
  page,
  context,
  spoken,
}) => {
  await openKept(page, spoken)
  const second = await context.newPage()
  await second.goto(spoken.path)
  await toSpanish(second).click()
  await expectSpanish(second)
  await new PatientPage(page).sent(() => new PatientPage(page).undone('Bridge').click())
  await expect(new PatientPage(page).done('Bridge')).toBeVisible()
  await isIn(page, 'en')
  await expect(second.getByRole('button', { name: /^Hecho.*Puente/ })).toBeVisible()
})

test('a page that the phone kept goes on in its language when the phone keeps another one by then', async ({
  page,
  context,
  spoken,
}) => {
  const kept = await openKept(page, spoken)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('You see your plan as of')).toBeVisible()
  const { hostname: domain } = new URL(page.url())
  const cookie = { name: 'plinth.language', value: 'es', domain, path: spoken.path }
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }])
  await context.setOffline(false)
  await expect.poll(() => languagesOf(kept)).toEqual(['es'])
  await isIn(page, 'en')
  await expect(page.getByRole('heading', { name: 'Bridge' })).toBeVisible()
  await page.reload()
  await expectSpanish(page)
})

test('a link that asks for a PIN asks in the language that was chosen, and so does what is said of a dead one', async ({
  page,
  spoken: { path, plan, link },
  therapist,
}) => {
  await setProof(therapist.scope, { planId: plan.id, linkId: link.id }, { kind: 'pin', pin: '402913' })
  await page.goto(path)
  await toSpanish(page).click()
  await expect(page.getByRole('heading', { name: 'Escriba su PIN' })).toBeVisible()
  await page.getByLabel('PIN').fill('402913')
  await page.getByRole('button', { name: 'Abrir mi página' }).click()
  await expectSpanish(page)
  await ownerDatabase().shareLink.updateMany({ where: { id: link.id }, data: { revokedAt: new Date() } })
  await page.goto(path)
  await isIn(page, 'es')
  await expect(page.getByRole('heading', { name: 'Puente' })).toHaveCount(0)
})

test('the language stands in one line at 320 px, is large enough to press, and nothing about it is hard to read', async ({
  page,
  spoken: { path },
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await new PatientPage(page).open(path)
  const link = toSpanish(page)
  const box = await link.boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  expect(box?.width).toBeGreaterThanOrEqual(44)
  const top = await page.getByText('Text size').boundingBox()
  expect(Math.abs((top?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await expectAccessibleInAllColors(page)
  await link.click()
  await expectSpanish(page)
  await expectAccessibleInAllColors(page)
})
