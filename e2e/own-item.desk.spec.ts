import { expectAccessible } from './fixtures/accessibility'
import { grayPhoto } from './fixtures/gray-photo'
import { expect, test } from './fixtures/journey'

test('a therapist makes an item of her own with a photo, and a patient sees it', async ({
  signedIn: page,
}) => {
  await page.goto('/catalog')
  await page.getByRole('link', { name: 'New item' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A new item of your own' })).toBeVisible()
  await page.getByRole('button', { name: 'Save item' }).click()
  await expect(
    page.getByText('Give it a name.').or(page.getByText('Write the item in one language at least.')),
  ).toBeVisible()
  await page.getByLabel('Name for the clinic').fill('Towel slide on the table')
  await page.getByLabel('Start', { exact: true }).fill('Sit at a table. Put a towel under your hand.')
  await page.getByLabel('Move, one step a line').fill('Slide the towel away.\nSlide it back.')
  await page.getByLabel('You should feel').fill('A gentle stretch in your shoulder.')
  await page.getByLabel('Stop if').fill('Your shoulder hurts.')
  await expect(page.getByText('Easy to read', { exact: true })).toBeVisible()
  await page.getByLabel('shoulder', { exact: true }).check()
  await page.getByLabel('Usual dose').fill('2x30s 2/d')

  await page
    .getByLabel('Add a photo')
    .setInputFiles({ name: 'slide.png', mimeType: 'image/png', buffer: grayPhoto })
  await page.getByRole('button', { name: 'Turn a quarter' }).click()
  await page.getByRole('button', { name: 'Use this photo' }).click()
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('What you typed before is back.')).toBeVisible()
  await expect(page.getByLabel('Name for the clinic')).toHaveValue('Towel slide on the table')
  await page.getByRole('button', { name: 'Save item' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Towel slide on the table' })).toBeVisible()
  await expect(page).toHaveURL(/\/catalog\/own-towel-slide-on-the-table$/)
  const shown = page.getByRole('article').getByRole('img', { name: 'Towel slide on the table' })
  await expect(shown).toHaveJSProperty('complete', true)
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(32)
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Archived: the catalog does not offer it.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByText('Used in no plan')).toBeVisible()
})
