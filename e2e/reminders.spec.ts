import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInAllColors } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

test.use({ timezoneId: 'Australia/Sydney' })

/** Opens the fold, and waits until it knows the plan's times of day. */
async function openReminders(page: Page, path: string): Promise<void> {
  await new PatientPage(page).open(path)
  await page.getByText('Reminders', { exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'In the morning' })).toBeVisible()
}

test('the exercises go into a calendar as a file, at the times that were chosen on this phone', async ({
  page,
  shared: { path },
}) => {
  await openReminders(page, path)
  await page.getByRole('combobox', { name: 'In the morning' }).selectOption('06:30')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Put it in my calendar' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('exercises.ics')
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toMatch(/DTSTART;TZID=Australia\/Sydney:\d{8}T063000/)
  expect(text).not.toContain('/s/')
  await page.reload()
  await page.getByText('Reminders', { exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'In the morning' })).toHaveValue('06:30')
  await page.getByRole('checkbox', { name: 'Put the link to my page in the calendar' }).check()
  const again = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Put it in my calendar' }).click()
  expect(await readFile(await (await again).path(), 'utf8')).toContain('/s/')
})

test('without a script there is the file, at the clinic’s clock', async ({
  plainPage: page,
  shared: { path },
}) => {
  await page.goto(path)
  await page.getByText('Reminders', { exact: true }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Put it in my calendar' }).click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('BEGIN:VEVENT')
})

test('a calendar follows an address of its own, until it is taken back', async ({
  page,
  request,
  shared: { path, link },
}) => {
  await openReminders(page, path)
  await page.getByRole('button', { name: 'Keep my calendar up to date' }).click()
  const shown = page.getByRole('textbox', { name: 'Calendar address' })
  const address = await shown.inputValue()
  expect(address).not.toContain(link.token)
  const entries = async () => (await (await request.get(address)).text()).split('BEGIN:VEVENT').length - 1
  expect(await entries()).toBeGreaterThan(0)
  await expect(page.getByRole('link', { name: 'Open in my calendar' })).toHaveAttribute('href', /^webcal:/)
  await page.getByRole('combobox', { name: 'In the morning' }).selectOption('09:30')
  await expect.poll(async () => (await request.get(address)).text()).toContain('T093000')
  await page.reload()
  await page.getByText('Reminders', { exact: true }).click()
  await expect(shown).toHaveValue(address)
  await page.getByRole('button', { name: 'Take the address back' }).click()
  await expect(page.getByRole('button', { name: 'Keep my calendar up to date' })).toBeVisible()
  expect(await entries()).toBe(0)
})

test('the page goes on a home screen by a manifest of its own, which names nobody', async ({
  page,
  request,
  shared: { path, link },
  patient,
}) => {
  await page.goto(path)
  const address = await page.locator('head link[rel="manifest"]').getAttribute('href')
  expect(address).toBe(`${path}/manifest.webmanifest`)
  const answer = await request.get(address ?? '')
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/manifest+json',
    'cache-control': 'private, max-age=3600',
    'x-robots-tag': expect.stringContaining('noindex'),
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  const manifest = await answer.json()
  expect(manifest).toMatchObject({
    start_url: path,
    scope: path,
    name: 'My exercises',
    display: 'standalone',
  })
  expect(JSON.stringify(manifest)).not.toContain(patient.firstName)
  for (const { src } of manifest.icons)
    expect((await request.get(src)).headers()['content-type']).toBe('image/png')
  await ownerDatabase().shareLink.updateMany({ where: { id: link.id }, data: { revokedAt: new Date() } })
  expect((await request.get(address ?? '')).status()).toBe(404)
})

test('a stopped plan offers no reminders', async ({ page, shared: { path } }) => {
  const mine = new PatientPage(page)
  await openReminders(page, path)
  await page.goto(`${path}#check-in`)
  await mine.choosePain(8)
  await page.goto('about:blank')
  await page.goto(path)
  await expect(page.locator('#today')).toContainText('Do no more of these exercises until we have talked.')
  await expect(page.getByText('Reminders', { exact: true })).toHaveCount(0)
})

test('the fold passes axe in all colors, and fits 320 px in the largest text', async ({
  page,
  shared: { path },
}) => {
  await openReminders(page, path)
  await page.getByRole('button', { name: 'Keep my calendar up to date' }).click()
  await expect(page.getByRole('textbox', { name: 'Calendar address' })).toBeVisible()
  await expectAccessibleInAllColors(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByText('Text size').click()
  await page.getByRole('group', { name: 'Size' }).getByText('Largest').click()
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(width).toBeLessThanOrEqual(0)
})
