import { readFile } from 'node:fs/promises'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { expectAccessible } from './fixtures/accessibility'
import { grayPhoto } from './fixtures/gray-photo'
import { expect, signIn, test } from './fixtures/journey'
import { untilWhole } from './fixtures/until-whole'
import { pressUntil } from './pages/press-until'

test('an own item goes to another clinic with its photo in one file, looked at before it is added', async ({
  signedIn: page,
}) => {
  await page.goto('/catalog/new')
  await untilWhole(page)
  await page.getByLabel('Name for the clinic').fill('Towel slide on the table')
  await page.getByLabel('Start', { exact: true }).fill('Sit at a table.')
  await page.getByLabel('Move, one step a line').fill('Slide the towel away.')
  await page.getByLabel('You should feel').fill('A gentle stretch.')
  await page.getByLabel('Stop if').fill('Your shoulder hurts.')
  await page.getByLabel('shoulder', { exact: true }).check()
  await page.getByLabel('Usual dose').fill('2x30s 2/d')
  await page
    .getByLabel('Add a photo')
    .setInputFiles({ name: 'slide.png', mimeType: 'image/png', buffer: grayPhoto })
  await page.getByRole('button', { name: 'Use this photo' }).click()
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Save item' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Towel slide on the table' })).toBeVisible()

  await page.goto('/catalog')
  const packed = page.getByRole('menuitem', { name: 'With photos and films (ZIP)' })
  await pressUntil(page.getByRole('button', { name: 'Export…' }), packed)
  const download = page.waitForEvent('download')
  await packed.click()
  const file = await download
  expect(file.suggestedFilename()).toBe('own-items.zip')
  const buffer = await readFile(await file.path())

  const elsewhere = await createMember({ clinicId: (await createClinic()).id })
  await signIn(page, elsewhere)
  await page.goto('/catalog/import')
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'own-items.zip', mimeType: 'application/zip', buffer })
  await expect(page.getByText('1 new item')).toBeVisible()
  await expect(page.getByText('1 photo or film comes with them')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add 1 item' }).click()
  await expect(page.getByRole('heading', { name: '1 item was added.' })).toBeVisible()
  await page.getByRole('link', { name: 'See them in the catalog' }).click()
  await page
    .getByRole('list', { name: 'Items' })
    .getByRole('link', { name: /^Towel slide on the table/ })
    .click()
  const shown = page.getByRole('article').getByRole('img', { name: 'Towel slide on the table' })
  await expect(shown).toHaveJSProperty('complete', true)
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(32)
})
