import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInAllColors } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { spanishContent } from './fixtures/spanish-plan'
import { PatientPage } from './pages/patient-page'

test('without a script the plan is read, ticked, undone and commented on', async ({
  plainPage: page,
  shared: { plan, path },
  patient,
}) => {
  const mine = new PatientPage(page)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(patient.firstName)
  await page.getByText('How to do it').first().click()
  await expect(page.getByRole('heading', { name: 'You should feel' }).first()).toBeVisible()
  await mine.undone('Bridge').click()
  await mine.done('Bridge').click()
  await expect(mine.undone('Bridge')).toBeVisible()
  await mine.choosePain(7)
  await expect(page.getByText('Worst pain: 7 of 10')).toBeVisible()
  await expect(page.getByText('Stop and call us.', { exact: true }).first()).toBeVisible()
  const kept = await ownerDatabase().checkIn.findMany({
    where: { planId: plan.id },
    orderBy: { receivedAt: 'asc' },
  })
  expect(kept.map(({ body }) => body)).toEqual([
    { about: 'item', result: 'done' },
    { about: 'item', result: 'not' },
    { about: 'day', pain: 7 },
  ])
})

test('what is marked without a network is sent later, once each', async ({
  page,
  shared: { plan, path },
}) => {
  const mine = new PatientPage(page)
  const count = () => ownerDatabase().checkIn.count({ where: { planId: plan.id } })
  await mine.open(path)
  await page.context().setOffline(true)
  await mine.undone('Bridge').click()
  await mine.undone('Leg nerve glide', 'Morning').click()
  await expect(mine.done('Bridge')).toBeVisible()
  await expect(page.getByText('2 marks wait to be sent.')).toBeVisible()
  expect(await count()).toBe(0)
  await page.context().setOffline(false)
  await expect.poll(count).toBe(2)
  await page.reload()
  await expect(mine.undone('Leg nerve glide', 'Morning')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('marks wait')).toHaveCount(0)
  expect(await count()).toBe(2)
})

test('a link that ends wipes what waited on the phone', async ({ page, shared: { link, path } }) => {
  const mine = new PatientPage(page)
  await mine.open(path)
  await page.context().setOffline(true)
  await mine.undone('Bridge').click()
  await ownerDatabase().shareLink.updateMany({ where: { id: link.id }, data: { revokedAt: new Date() } })
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('check-ins'))),
  ).toEqual([])
})

test('the page and its folds pass axe in all colors and fit the screen', async ({
  page,
  shared: { path },
}) => {
  await page.goto(path)
  await page.getByText('Text size').click()
  await page.getByRole('group', { name: 'Size' }).getByText('Largest').click()
  for (const fold of await page.getByText(/^How to do it/).all()) await fold.click()
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(width).toBeLessThanOrEqual(0)
  await expectAccessibleInAllColors(page)
  await page.goto(`${path}#check-in`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How did it go')
  await expectAccessibleInAllColors(page)
})

test('nothing on the page comes from anywhere else, and the address stays out of every request', async ({
  page,
  baseURL,
  shared: { path },
}) => {
  const asked: { origin: string; referrer: string | undefined }[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http')) asked.push({ origin, referrer: request.headers().referer })
  })
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(new Set(asked.map(({ origin }) => origin))).toEqual(new Set([new URL(baseURL ?? '').origin]))
  expect(asked.filter(({ referrer }) => referrer)).toEqual([])
})

test('the mark of what is chosen lies beside its words in every size of letters', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const { path } = await sharePlan({ clinic, patient, therapist, content: spanishContent })
  await page.goto(path)
  await page.getByText('Tamaño de letra').click()
  for (const size of ['Normal', 'Grande', 'Muy grande']) {
    const key = page.getByText(size, { exact: true })
    await key.click()
    const room = await key.evaluate((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      const { position, insetInlineStart, width } = getComputedStyle(element, '::before')
      const { paddingInlineStart, borderInlineStartWidth } = getComputedStyle(element)
      const sum = (...lengths: string[]) => lengths.reduce((all, one) => all + Number.parseFloat(one), 0)
      const markEnds =
        position === 'absolute'
          ? sum(insetInlineStart, width)
          : sum(paddingInlineStart, borderInlineStartWidth, width)
      return words.getBoundingClientRect().left - element.getBoundingClientRect().left - markEnds
    })
    expect(room, size).toBeGreaterThan(0)
  }
})

test('two links side by side can be told apart', async ({ page, shared: { path } }) => {
  await new PatientPage(page).open(path)
  const [first, second] = await Promise.all(
    ['Say how it went', 'Ask Ines'].map((name) => page.getByRole('link', { name }).first().boundingBox()),
  )
  if (!first || !second) throw new Error('Both links are shown.')
  const between = second.y > first.y ? Number.POSITIVE_INFINITY : second.x - first.x - first.width
  expect(between).toBeGreaterThanOrEqual(16)
})
