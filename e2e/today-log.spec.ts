import type { Page } from '@playwright/test'
import { addDays, dayIn } from '@/lib/day'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { toHipContent } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { PatientPage } from './pages/patient-page'

const bodiesOf = async (planId: string) => {
  const kept = await ownerDatabase().checkIn.findMany({ where: { planId }, orderBy: { loggedAt: 'asc' } })
  return kept.map(({ body }) => body)
}
const rowOf = (page: Page, name: string) => page.locator('li[id^="line-"]').filter({ hasText: name })
const glide = { about: 'item', slot: 'evening' }

test('each time of day is marked, taken back, and left out with a reason, also by keyboard', async ({
  page,
  shared: { plan, path },
}) => {
  const mine = new PatientPage(page)
  await mine.open(path)
  const row = rowOf(page, 'Leg nerve glide')
  const evening = row.getByRole('button', { name: /Evening/ }).first()
  await evening.focus()
  await page.keyboard.press('Enter')
  await expect(evening).toHaveAttribute('aria-pressed', 'true')
  await row.getByRole('button', { name: 'Undo' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(evening).toHaveAttribute('aria-pressed', 'false')
  await expect(row.getByRole('heading', { level: 3 }).first()).toBeFocused()
  await row.getByText('Not all of it?').click()
  await row.getByText('Evening', { exact: true }).last().click()
  await row.getByText('No time now').click()
  await row.getByRole('button', { name: 'I leave it out' }).click()
  await expect(row.getByRole('button', { name: /Evening, not done/ }).first()).toBeVisible()
  await expect
    .poll(() => bodiesOf(plan.id))
    .toEqual([
      { ...glide, result: 'done' },
      { ...glide, result: 'not' },
      { ...glide, result: 'not', reason: 'time' },
    ])
  await page.reload()
  await expect(mine.undone('Leg nerve glide', 'Morning')).toHaveAttribute('aria-pressed', 'false')
  await expect(row.getByRole('button', { name: /Evening, not done/ }).first()).toBeVisible()
})

test('pain as the reason leads to the question about pain; before and after count for the stop', async ({
  page,
  shared: { plan, path },
}) => {
  await new PatientPage(page).open(path)
  const row = rowOf(page, 'Bridge')
  await row.getByText('Not all of it?').click()
  await row.getByText('It hurts too much').click()
  await row.getByRole('button', { name: 'I did part of it' }).click()
  await expect(page.getByRole('group', { name: /Worst pain/ })).toBeVisible()
  await page.getByText('Pain before and after').click()
  await page.getByRole('group', { name: 'Pain after you were done?' }).getByText('7', { exact: true }).click()
  await expect(page.locator('#check-in').getByText('Stop and call us.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.goto(`${path}#today`)
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
  const alerts = () => ownerDatabase().alert.findMany({ where: { planId: plan.id }, select: { kind: true } })
  await expect.poll(alerts).toEqual([{ kind: 'pain-high' }])
})

test('without a script a line is left out, and time off begins and ends', async ({
  plainPage: page,
  clinic,
  shared: { plan, path },
}) => {
  const today = dayIn(new Date(), clinic.timeZone)
  await page.goto(path)
  const row = rowOf(page, 'Bridge')
  await row.getByText('Not all of it?').click()
  await row.getByRole('button', { name: 'I leave it out' }).click()
  await expect(page.getByRole('button', { name: /Not today.*Bridge/ }).first()).toBeVisible()
  await page.getByText('Away, or not well?').click()
  await page.getByText('Not well', { exact: true }).click()
  await page.getByLabel('Last day off').fill(addDays(today, 5))
  await page.getByRole('button', { name: 'Start time off' }).click()
  await expect(page.getByRole('heading', { name: /You are off until/ })).toBeVisible()
  await expect(page.getByText('Ask your therapist when to start again.')).toBeVisible()
  await page.getByRole('button', { name: 'End my time off' }).click()
  await expect(page.getByRole('heading', { name: /You are off until/ })).toHaveCount(0)
  const off = { from: today, why: 'illness' }
  expect(await bodiesOf(plan.id)).toEqual([
    { about: 'item', result: 'not', reason: 'unsaid' },
    { about: 'day', timeOff: { ...off, until: addDays(today, 5) } },
    { about: 'day', timeOff: { ...off, until: addDays(today, -1) } },
  ])
})

test('time off stands on the page and in the record', async ({
  browser,
  signedIn,
  patient,
  clinic,
  shared,
}) => {
  const context = await browser.newContext({ timezoneId: clinic.timeZone })
  const page = await context.newPage()
  await new PatientPage(page).open(shared.path)
  await page.getByText('Away, or not well?').click()
  await page.getByText('Away', { exact: true }).click()
  await page.getByLabel('Last day off').fill(addDays(dayIn(new Date(), clinic.timeZone), 3))
  await page.getByRole('button', { name: 'Start time off' }).click()
  await expect(page.getByRole('heading', { name: /You are off until/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start/ })).toHaveCount(0)
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(1)
  await signedIn.goto(`/patients/${patient.id}`)
  await expect(signedIn.getByText(/^Off until .*, away\./).first()).toBeVisible()
  await context.close()
})

test('yesterday is filled in from a quiet fold', async ({ page, shared: { plan, path } }) => {
  // No midnight comes between the mark and the look at it.
  await page.clock.setFixedTime(new Date())
  await new PatientPage(page).open(path)
  await page.getByText('Did you forget to mark yesterday?').click()
  await page
    .getByRole('button', { name: /Mark done.*Bridge/ })
    .last()
    .click()
  const kept = () => ownerDatabase().checkIn.findMany({ where: { planId: plan.id } })
  await expect.poll(async () => (await kept()).length).toBe(1)
  const [one] = await kept()
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
  expect(one?.localDate.toISOString().slice(0, 10)).toBe(addDays(today, -1))
})

test('a new version says by line what is new and harder, with the amount before', async ({
  page,
  clinic,
  shared: { path, content, publish },
}) => {
  const next = structuredClone(content)
  const [bridge] = next.phases[0]?.items ?? []
  if (bridge?.dosage) bridge.dosage = { ...bridge.dosage, sets: 3 }
  const version = await publish(next, 2)
  await makeToday(version.id, dayIn(new Date(), clinic.timeZone))
  await new PatientPage(page).open(path)
  const row = rowOf(page, 'It was:')
  await expect(row.getByText('harder', { exact: true })).toBeVisible()
  await expect(row.getByText('It was: Do 2 sets of 10.')).toBeVisible()
  await page.getByText('See it side by side').click()
  await expect(page.getByRole('definition').first()).toContainText('2 sets')
  await expect(page.getByRole('definition').last()).toContainText('3 sets')
  await expectAccessibleInBothThemes(page)
})

const screens = {
  'a phone': { width: 390, height: 844 },
  'a small phone': { width: 320, height: 568 },
  'a phone on its side': { width: 844, height: 390 },
  'a desk at 400 %': { width: 320, height: 256 },
}
for (const [name, size] of Object.entries(screens))
  test(`on ${name} the big button never hides what has the focus, and nothing scrolls sideways`, async ({
    page,
    shared: { path },
  }) => {
    await page.setViewportSize(size)
    await new PatientPage(page).open(path)
    await page.getByText('Text size').click()
    await page.getByRole('group', { name: 'Size' }).getByText('Largest').click()
    for (const fold of await page
      .getByText(/^(How to do it|Not all of it|Away, or|Say how it feels)/)
      .filter({ visible: true })
      .all())
      await fold.click()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
    await page.evaluate(() => window.scrollTo(0, 0))
    expect(await stopsUnderDock(page)).toEqual([])
  })

/** Tabs through the page and names what had the focus under the dock. */
async function stopsUnderDock(page: Page): Promise<string[]> {
  const hidden: string[] = []
  let stops = 0
  for (; stops < 160; stops += 1) {
    await page.keyboard.press('Tab')
    const told = await page.evaluate(() => {
      const focused = document.activeElement
      const dock = [...document.querySelectorAll('.reading-dock')].find(
        (one) => one.getClientRects().length > 0,
      )
      if (!focused || focused === document.body) return { name: null, isHidden: false }
      const [box, over] = [focused.getBoundingClientRect(), dock?.getBoundingClientRect()]
      const isHidden =
        dock !== undefined &&
        !dock.contains(focused) &&
        over !== undefined &&
        box.bottom > over.top + 1 &&
        box.top < over.bottom - 1
      return { name: focused.textContent ?? '', isHidden }
    })
    if (told.name === null && stops > 0) break
    if (told.isHidden) hidden.push(told.name ?? '')
  }
  expect(stops).toBeGreaterThan(10)
  return hidden
}

/** A version is never changed; a test gives it the day of today. */
async function makeToday(id: string, publishedOn: string): Promise<void> {
  const { frozen } = await ownerDatabase().planVersion.findFirstOrThrow({ where: { id } })
  await ownerDatabase().planVersion.updateMany({
    where: { id },
    data: { frozen: { ...(frozen as object), publishedOn } },
  })
}

test('a note in Arabic runs from the right, on a page that runs from the left', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const content = toHipContent()
  const [bridge] = content.phases[0]?.items ?? []
  if (bridge) bridge.note = 'ابدأ ببطء وتوقف عند الألم.'
  const { path } = await sharePlan({ clinic, patient, therapist, content })
  await page.goto(path)
  const gaps = await page.locator('.reading-note').evaluate((note) => {
    const text = document.createRange()
    text.selectNodeContents(note.lastChild ?? note)
    const [words, box] = [text.getBoundingClientRect(), note.getBoundingClientRect()]
    return { left: words.left - box.left, right: box.right - words.right }
  })
  expect(gaps.right).toBeLessThan(2)
  expect(gaps.left).toBeGreaterThan(20)
})
