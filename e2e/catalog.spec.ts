import { builtInCatalog } from '@/lib/catalog/catalog'
import { addOwnItem } from '@/lib/catalog/own/mutations'
import { toOwnItem } from '@/lib/catalog/own/to-own-item'
import { expect, test } from './fixtures/journey'
import { toldItems } from './fixtures/told-items'
import { untilWhole } from './fixtures/until-whole'

test('the address keeps search and filter, and the way back', async ({ signedIn: page }) => {
  await page.goto('/catalog')
  await untilWhole(page)
  await page.getByRole('searchbox', { name: 'Search the catalog' }).fill('clam')
  await expect(page).toHaveURL(/\/catalog\?q=clam$/)
  await page.getByRole('button', { name: /^Strength \d+$/ }).click()
  await expect(page).toHaveURL(/\/catalog\?q=clam&kind=SG$/)

  await page.getByRole('link', { name: /Clamshell with band/ }).click()
  await expect(page).toHaveURL(/\/catalog\/clam-band\?q=clam&kind=SG$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Clamshell with band' })).toBeVisible()
  for (const part of ['Start', 'Move', 'How much', 'You should feel', 'Stop if'])
    await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible()
  await expect(page.getByText('Draft. Not yet reviewed by a licensed clinician.')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Clamshell with band' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/catalog\?q=clam&kind=SG$/)
  await expect(page.getByRole('searchbox', { name: 'Search the catalog' })).toHaveValue('clam')
})

test('the list holds only the rows in sight, and the keyboard walks through all', async ({
  signedIn: page,
  isMobile,
}) => {
  await page.goto('/catalog')
  const list = page.getByRole('list', { name: 'Items' })
  expect(await toldItems(page)).toBeGreaterThanOrEqual(91)
  expect(await list.getByRole('link').count()).toBeLessThan(40)
  if (isMobile) return
  await untilWhole(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search the catalog' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(list.locator('[data-index="0"] a')).toBeFocused()
  for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowDown')
  await expect(list.locator('[data-index="30"] a')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/catalog\/[a-z0-9-]+$/)
})

test('a plan starts from a template for a patient found by name', async ({ signedIn: page, patient }) => {
  await page.goto('/templates')
  const links = page.getByRole('main').getByRole('link')
  await expect(links).toHaveCount(37)
  await untilWhole(page)
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('sciatica')
  await expect(links).toHaveCount(3)
  await page.getByRole('link', { name: 'Hip nerve pain, cause not yet clear' }).click()
  await expect(page.getByText('If exam shows sciatic nerve sensitivity').first()).toBeVisible()
  await expect(page.getByText('Calm the pain. Move a little each day.')).toBeVisible()
  await page.getByRole('button', { name: 'Start a plan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Start plan' }).click()
  await expect(dialog.getByText('Choose a patient.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Patient' }).fill(patient.lastName)
  await page.getByRole('option', { name: patient.firstName }).click()
  await dialog.getByRole('button', { name: 'Start plan' }).click()
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/)
})

test('an item without a picture shows the sign of its kind, and its text', async ({
  signedIn: page,
  therapist,
}) => {
  const item = { ...toOwnItem({ en: builtInCatalog('en').get('towel-curl') }), drawingOf: null, photos: [] }
  const { slug } = await addOwnItem(therapist.scope, item, new Date())
  await page.goto('/catalog?source=mine')
  const card = page.getByRole('list', { name: 'Items' }).getByRole('link').first()
  await expect(card).toContainText('Towel')
  await expect(card).toHaveAttribute('href', new RegExp(`/catalog/${slug}`))
  await expect(card.locator('svg')).toBeVisible()
  await expect(card.locator('img')).toHaveCount(0)
  await card.click()
  await expect(page.getByRole('heading', { level: 2, name: 'Stop if' })).toBeVisible()
  await expect(page.getByRole('article').locator('img')).toHaveCount(0)
})

test('a word in Spanish finds an item in the English catalog', async ({ signedIn: page }) => {
  await page.goto('/catalog?q=puente')
  await expect(page.getByRole('list', { name: 'Items' }).getByRole('link').first()).toContainText('Bridge')
})
