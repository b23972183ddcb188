import sharp from 'sharp'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1d4480' } })
    .png()
    .toBuffer()

test('an owner sets logo and color, is told what can’t be printed, and loses nothing that was typed', async ({
  page,
  signInAs,
}) => {
  await signInAs(page, 'owner')
  await page.goto('/settings/clinic', { waitUntil: 'networkidle' })
  const main = page.getByRole('main')
  const name = main.getByLabel('Clinic name')
  await name.fill('Quay Street Physiotherapy')
  const file = main.locator('input[type="file"]')
  const send = (bytes: Buffer, fileName: string) =>
    file.setInputFiles({ name: fileName, mimeType: 'image/png', buffer: bytes })

  const refused = main.getByRole('alert')
  await send(Buffer.alloc(20_000_000, 1), 'huge.png')
  await expect(refused).toContainText('larger than 5 MB')
  await send(Buffer.from('%PDF-1.7'), 'logo.png')
  await expect(refused).toContainText('no PNG, JPEG or WebP that can be read')
  await send(await draw(40, 20), 'small.png')
  await expect(refused).toContainText('40 × 20 pixels')
  await send((await draw(400, 100)).subarray(0, 60), 'broken.png')
  await expect(refused).toContainText('no PNG, JPEG or WebP that can be read')
  await expect(main.locator('figure img')).toHaveCount(0)
  await send(await draw(400, 100), 'logo.png')
  await expect(main.locator('figure img')).toBeVisible()
  await expect(main.getByText('The logo is kept.')).toBeVisible()
  await expect(refused).toHaveCount(0)
  await expect(name).toHaveValue('Quay Street Physiotherapy')

  const own = main.getByLabel('Own color')
  await own.fill('#c8321f')
  await main.getByRole('button', { name: 'Save settings' }).click()
  await expect(main.getByText('Red is a muscle on every page')).toBeVisible()
  await expect(own).toBeFocused()
  await own.fill('#9fd8d2')
  await main.getByRole('button', { name: 'Save settings' }).click()
  await expect(main.getByText('its contrast with white has to be 4.5 to 1')).toBeVisible()
  await main.getByRole('radio', { name: 'Violet' }).check()
  await expect(own).toHaveValue('#57307a')
  await main.getByRole('button', { name: 'Save settings' }).click()
  await expect(main.getByText(/^Saved/)).toBeVisible()
  await expectAccessibleInBothThemes(page)

  await page.reload({ waitUntil: 'networkidle' })
  await expect(main.getByRole('radio', { name: 'Violet' })).toBeChecked()
  await main.getByRole('button', { name: 'Take it away' }).click()
  await expect(main.getByText('The logo is taken away.')).toBeVisible()
  await expect(main.locator('figure img')).toHaveCount(0)
})

test('the logo is no therapist’s to change, and nobody’s of another clinic to see', async ({
  page,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAs(page, 'owner')
  const headers = { origin: baseURL ?? '' }
  const kept = await page.request.put('/api/clinic/logo', { headers, data: await draw(400, 100) })
  expect(kept.status()).toBe(204)
  await page.goto('/settings/clinic')
  const address = (await page.locator('main figure img').getAttribute('src')) ?? ''
  expect((await page.request.get(address)).status()).toBe(200)
  const stranger = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  expect((await stranger.request.get(address)).status()).toBe(404)
  await signInAs(page, 'therapist')
  expect((await page.request.put('/api/clinic/logo', { headers, data: await draw(300, 90) })).status()).toBe(
    403,
  )
  expect((await page.request.delete('/api/clinic/logo', { headers })).status()).toBe(403)
  await stranger.close()
})
