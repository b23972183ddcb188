import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { PatientPage } from './pages/patient-page'

test('a therapist makes a link for a helper, sees what they logged, and ends it alone', async ({
  signedIn: page,
  shared,
  patient,
  browser,
  baseURL,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(shared.plan.id)
  await page.keyboard.press('Control+Enter')
  const helpers = page.getByRole('dialog').getByRole('region', { name: 'Links for helpers' })
  await helpers.getByRole('button', { name: 'Make a link for a helper' }).click()
  await helpers.getByLabel('Who helps').selectOption('aide')
  await helpers.getByLabel('Name').fill('Ana')
  await expectAccessibleInBothThemes(page)
  await helpers.getByRole('button', { name: 'Make the link' }).click()
  const row = helpers.getByRole('region', { name: 'Care aide: Ana' })
  const address = new URL((await row.locator('output').textContent()) ?? '').pathname
  expect(address).not.toBe(shared.path)

  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    // What the server answers is looked at, however long it takes: a kept page would stand in for a slow one.
    serviceWorkers: 'block',
    ...(baseURL ? { baseURL } : {}),
  })
  const phone = await context.newPage()
  const theirs = new PatientPage(phone)
  await theirs.open(address)
  await expect(phone.getByRole('heading', { name: `${patient.firstName}’s exercises` })).toBeVisible()
  await expect(phone.getByText(/Good (morning|afternoon|evening)/)).toHaveCount(0)
  await theirs.undone('Bridge').click()
  await expect(theirs.done('Bridge')).toBeVisible()
  await expect(phone.getByText('What you mark is shown as yours.')).toBeVisible()
  await expectAccessible(phone)

  await expect.poll(() => ownerDatabase().checkIn.count({ where: { planId: shared.plan.id } })).toBe(1)
  await page.reload()
  await builder.ready()
  await page.keyboard.press('Control+Enter')
  await expect(row.getByText('Logged 1 time')).toBeVisible()
  await page.goto(`/patients/${patient.id}`)
  await expect(page.getByRole('figure').filter({ hasText: 'Logged by helpers’ links' })).toContainText(
    'Care aide: Ana',
  )
  await builder.open(shared.plan.id)
  await page.keyboard.press('Control+Enter')
  await row.getByRole('button', { name: 'End this link' }).click()
  await expect(row).toHaveCount(0)
  expect((await phone.goto(address))?.status()).toBe(404)
  await new PatientPage(phone).open(shared.path)
  await expect(phone.getByText(/Good (morning|afternoon|evening)/)).toBeVisible()
  await context.close()
})

test('who sees what is logged is told in a fold, and all that is kept behind it, without a script', async ({
  plainPage: page,
  browser,
  baseURL,
  shared,
  clinic,
}) => {
  await page.goto(shared.path)
  await page.getByText('Who sees what you log').click()
  await expect(page.getByText(/Nobody else does\./)).toBeVisible()
  await page.getByRole('link', { name: 'All that is kept' }).click()
  await expect(page.getByRole('heading', { name: 'What is kept, and who sees it' })).toBeVisible()
  for (const words of ['What you tick, and when.', `The staff of ${clinic.name} see it.`])
    await expect(page.getByText(words)).toBeVisible()
  const address = page.url()
  await page.getByRole('link', { name: 'Back to my page' }).click()
  await expect(page.getByText('Who sees what you log')).toBeVisible()

  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const narrow = await context.newPage()
  await narrow.goto(address)
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expectAccessibleInBothThemes(narrow)
  const dead = await narrow.goto(`${baseURL}/s/AAAAAAAAAAAAAAAAAAAAAAAA/kept`)
  expect(dead?.status()).toBe(404)
  await context.close()
})
