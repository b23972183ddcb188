import type { Page } from '@playwright/test'
import { askOnLink } from '@/lib/measures/link/mutations'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, type Journey, test as journey } from './fixtures/journey'
import { openKept } from './pages/kept-page'
import { PatientPage } from './pages/patient-page'

const activities = ['Put on socks', 'Climb the stairs', 'Sit through a film']

/** A patient who is asked for pain, own activities, a change and a licensed total. */
const test = journey.extend<{ asked: undefined }>({
  asked: async ({ therapist, patient, shared: _ }, use) => {
    const asked = [
      { measure: 'NPRS', everyWeeks: 2 },
      { measure: 'PSFS', everyWeeks: null, activities },
      { measure: 'GROC', everyWeeks: null },
      { measure: 'LEFS', everyWeeks: 4, onPaper: true as const },
    ]
    await askOnLink(therapist.scope, patient.id, { revision: 0, asked }, new Date())
    await use(undefined)
  },
})

const scoresOf = async ({ id }: Journey['patient']) => {
  const rows = await ownerDatabase().measureScoreRow.findMany({
    where: { patientId: id },
    orderBy: [{ enteredAt: 'asc' }, { measure: 'asc' }],
  })
  return rows.map(({ measure, value, enteredByUserId }) => ({ measure, value, by: enteredByUserId }))
}
const press = (page: PatientPage['page'], group: RegExp | string, number: string) =>
  page.getByRole('group', { name: group }).getByText(number, { exact: true }).click()

test('what is due is asked on Today, answered on its own screen, put right, and not asked again', async ({
  page,
  shared,
  patient,
  asked: _,
}) => {
  await new PatientPage(page).open(shared.path)
  await expect(page.getByText('5 minutes: how are you doing?')).toBeVisible()
  await page.getByRole('link', { name: 'Answer now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How are you doing?' })).toBeFocused()
  await press(page, /How bad is your pain right now/, '3')
  for (const name of activities) await press(page, name, '6')
  await page.getByLabel(/How are you now/).selectOption('5')
  await page.getByLabel('Total of “Lower Extremity Functional Scale”, from your paper form').fill('61')
  await expectAccessibleInBothThemes(page)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Thank you.')).toBeVisible()
  const psfs = activities.map((name) => ({ name, number: 6 }))
  expect(await scoresOf(patient)).toEqual([
    { measure: 'GROC', value: { form: 'one', number: 5 }, by: null },
    { measure: 'LEFS', value: { form: 'one', number: 61 }, by: null },
    { measure: 'NPRS', value: { form: 'one', number: 3 }, by: null },
    { measure: 'PSFS', value: { form: 'one', number: 6, activities: psfs }, by: null },
  ])
  await page.getByRole('button', { name: 'Change your answers' }).click()
  await expect(page.getByLabel(/from your paper form/)).toHaveValue('61')
  await page.getByLabel(/from your paper form/).fill('16')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Thank you.')).toBeVisible()
  expect((await scoresOf(patient)).filter(({ measure }) => measure === 'LEFS')).toMatchObject([
    { value: { number: 61 } },
    { value: { number: 16 } },
  ])
  await page.getByRole('link', { name: 'Go to today' }).click()
  await expect(page.getByText('5 minutes: how are you doing?')).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('Text size')).toBeVisible()
  await expect(page.getByText('5 minutes: how are you doing?')).toHaveCount(0)
})

/** Tells the pain on a page that is kept, without a network. */
async function answerOffline(
  page: Page,
  shared: Parameters<typeof openKept>[1],
  pain: string,
): Promise<void> {
  await openKept(page, shared)
  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('link', { name: 'Answer now' }).click()
  await press(page, /How bad is your pain right now/, pain)
  await page.getByRole('button', { name: 'Save' }).click()
}

test('what is answered without a network is kept with the page, sent once, and not asked again meanwhile', async ({
  page,
  shared,
  patient,
  asked: _,
}) => {
  await answerOffline(page, shared, '2')
  await expect(page.getByText('Kept on this phone.', { exact: false })).toBeVisible()
  await page.goto('about:blank')
  await page.goto(shared.path)
  await expect(page.getByText('3 questions from your therapist.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 mark waits to be sent.' })).toBeVisible()
  expect(await scoresOf(patient)).toEqual([])
  await page.context().setOffline(false)
  await expect.poll(() => scoresOf(patient)).toHaveLength(1)
  await expect(page.getByText(/marks? waits?/)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('3 questions from your therapist.')).toBeVisible()
  expect(await scoresOf(patient)).toHaveLength(1)
})

test('answers that the clinic does not take stay in the form, and it says why', async ({
  page,
  shared,
  patient,
  asked: _,
}) => {
  await page.goto(`${shared.path}#measures`)
  const total = page.getByLabel(/from your paper form/)
  await total.fill('61')
  // Whoever sends it, the page or the worker of the link.
  await page
    .context()
    .route('**/measures', (route) =>
      route.fulfill({ status: 422, headers: { 'X-Robots-Tag': 'noindex' }, json: {} }),
    )
  await page.getByRole('button', { name: 'Save' }).click()
  const problem = page.getByRole('alert').filter({ hasText: 'a number is missing or too high' })
  await expect(problem).toBeVisible()
  await expect(total).toHaveValue('61')
  await page.context().unroute('**/measures')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Thank you.')).toBeVisible()
  expect(await scoresOf(patient)).toHaveLength(1)
})

test('pain over the stop line stops the plan without a network too, and on the clinic’s side once there is one', async ({
  page,
  shared,
  asked: _,
}) => {
  await answerOffline(page, shared, '8')
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
  const today = page.locator('#today')
  await expect(today).toContainText('Do no more of these exercises until we have talked.')
  await page.reload()
  await expect(today).toContainText('Do no more of these exercises until we have talked.')
  await page.context().setOffline(false)
  const alerts = () => ownerDatabase().alert.count({ where: { planId: shared.plan.id, kind: 'pain-high' } })
  await expect.poll(alerts).toBe(1)
  await page.reload()
  await expect(today).toContainText('Do no more of these exercises until we have talked.')
  expect(await alerts()).toBe(1)
})

test('pain over the stop line leads to the page that says to stop and call', async ({
  page,
  shared,
  asked: _,
}) => {
  await page.goto(`${shared.path}#measures`)
  await press(page, /How bad is your pain right now/, '8')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
  const alerts = () => ownerDatabase().alert.count({ where: { planId: shared.plan.id, kind: 'pain-high' } })
  await expect.poll(alerts).toBe(1)
})

test('without a script the measures are answered in a form, once', async ({
  plainPage: page,
  shared,
  patient,
  asked: _,
}) => {
  await page.goto(shared.path)
  await page.getByRole('link', { name: 'Answer now' }).click()
  await press(page, /How bad is your pain right now/, '4')
  await page.getByLabel(/from your paper form/).fill('50')
  await page.locator('.measures-form').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('2 questions from your therapist.')).toBeVisible()
  await expect(page).toHaveURL(/#measures$/)
  expect(await scoresOf(patient)).toEqual([
    { measure: 'LEFS', value: { form: 'one', number: 50 }, by: null },
    { measure: 'NPRS', value: { form: 'one', number: 4 }, by: null },
  ])
})
