import type { Page } from '@playwright/test'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, type Journey, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

const bodiesOf = async ({ plan }: Journey['shared']) =>
  (
    await ownerDatabase().checkIn.findMany({ where: { planId: plan.id }, orderBy: { receivedAt: 'asc' } })
  ).map(({ body }) => body)
const lineOf = ({ content }: Journey['shared'], slug: string) =>
  content.phases.flatMap(({ items }) => items).find((item) => item.slug === slug)?.id ?? ''
const choose = (page: Page, name: string, value: string) =>
  page.getByRole('group', { name }).getByText(value, { exact: true }).click()

test('an exercise is asked about from where it is read, and the question waits beside its answer to come', async ({
  page,
  shared,
  clinic,
}) => {
  await ownerDatabase().clinic.update({ where: { id: clinic.id }, data: { answerTime: 'twoDays' } })
  await new PatientPage(page).open(shared.path)
  await page.getByText('How to do it').first().click()
  await page.getByRole('link', { name: /^Ask about this ?: Bridge$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Ask / })).toBeFocused()
  await expect(page.getByText(/answers in 1 or 2 working days\./)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Which exercise?' }).getByLabel('Bridge')).toBeChecked()
  await expect(page.getByRole('group', { name: 'How bad is the pain?' })).toBeHidden()
  const notice = page.getByText('Not for emergencies.')
  await expect(notice).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: '555 0100' })).toHaveAttribute(
    'href',
    'tel:5550100',
  )
  await expect(page.getByRole('main').getByRole('link', { name: '911' })).toHaveAttribute('href', 'tel:911')
  const button = page.getByRole('button', { name: /^Send to / })
  const isAbove = (above: Element, below: Element | null) =>
    below !== null && above.getBoundingClientRect().bottom <= below.getBoundingClientRect().top
  expect(await notice.evaluate(isAbove, await button.elementHandle())).toBe(true)
  await expectAccessibleInBothThemes(page)
  await choose(page, 'What is it about?', 'How to do it')
  await page.getByLabel('Your question').fill('The band rolls up. Can I do it without?')
  await button.click()
  await expect(page.getByText(/^Sent\./)).toBeVisible()
  const written = page.getByRole('main').getByRole('region', { name: 'What you wrote' })
  await expect(written).toContainText('Bridge: How to do it')
  await expect(written).toContainText('Open.')
  expect(await bodiesOf(shared)).toEqual([
    {
      about: 'day',
      note: 'The band rolls up. Can I do it without?',
      asked: { about: 'how', itemId: lineOf(shared, 'bridge') },
    },
  ])
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'Go to today' }).click()
  await expect(page.getByRole('main').getByRole('region', { name: 'What you wrote' })).toContainText('Open.')
})

test('a clinic that promised no time promises none', async ({ page, shared }) => {
  await new PatientPage(page).open(shared.path)
  await page.getByRole('link', { name: /^Ask / }).first().click()
  await expect(page.getByText(/reads this when in the clinic\./)).toBeVisible()
  await expect(page.getByText(/working day|within a week/)).toHaveCount(0)
})

test('where it hurts much, the page says to stop and call', async ({ page, shared }) => {
  await page.goto(`${shared.path}#ask`)
  await choose(page, 'What is it about?', 'It hurts')
  await choose(page, 'How bad is the pain?', '7')
  await page.getByLabel('Your question').fill('It pinches in front.')
  await page.getByRole('button', { name: /^Send to / }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
  await expect.poll(() => bodiesOf(shared)).toMatchObject([{ pain: 7, asked: { about: 'hurts' } }])
})

test('a question asked without a network says so, and is sent once there is one', async ({
  page,
  shared,
}) => {
  await new PatientPage(page).open(shared.path)
  await page.getByRole('link', { name: /^Ask / }).first().click()
  await page.getByLabel('Your question').fill('May I swim?')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^Send to / }).click()
  await expect(page.getByText('Kept on this phone.').filter({ visible: true }).first()).toBeVisible()
  expect(await bodiesOf(shared)).toEqual([])
  await page.context().setOffline(false)
  await expect
    .poll(() => bodiesOf(shared))
    .toEqual([{ about: 'day', note: 'May I swim?', asked: { about: 'other' } }])
  await expect(page.getByText(/^Sent\./)).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(Object.values(localStorage)))).not.toContain('swim')
})

test('without a script a question is asked, and read where the page leads back to', async ({
  plainPage: page,
  shared,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(shared.path)
  await page.getByText('How to do it').first().click()
  await page.getByRole('link', { name: /^Ask about this ?: Bridge$/ }).click()
  const bridge = page.getByRole('group', { name: 'Which exercise?' }).getByText('Bridge')
  await expect(bridge).toBeInViewport()
  await bridge.click()
  await choose(page, 'What is it about?', 'Too hard')
  await page.getByLabel('Your question').fill('May I do half?')
  await page.getByRole('button', { name: /^Send to / }).click()
  await expect(page).toHaveURL(/#ask$/)
  await expect(page.getByRole('region', { name: 'What you wrote' })).toContainText('Bridge: Too hard')
  expect(await bodiesOf(shared)).toEqual([
    { about: 'day', note: 'May I do half?', asked: { about: 'hard', itemId: lineOf(shared, 'bridge') } },
  ])
})

test('the screen fits 320 px, the largest letters and a phone on its side', async ({ page, shared }) => {
  await new PatientPage(page).open(`${shared.path}#today`)
  await page.getByText('Text size').click()
  await page.getByRole('group', { name: 'Size' }).getByText('Largest').click()
  await page.goto(`${shared.path}#ask`)
  for (const size of [
    { width: 320, height: 640 },
    { width: 844, height: 390 },
  ]) {
    await page.setViewportSize(size)
    await page.getByLabel('Your question').focus()
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    await expect(page.getByLabel('Your question')).toBeInViewport()
  }
})
