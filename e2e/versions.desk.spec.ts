import type { Page } from '@playwright/test'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect } from './fixtures/journey'
import { bridge, clamshell, test } from './fixtures/open-plan'
import { pressUntil } from './pages/press-until'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Versions' })
const openVersions = (page: Page) =>
  pressUntil(page.getByRole('button', { name: 'Versions', exact: true }), dialog(page))

test('versions are looked at, compared and taken back, and undo brings the draft back', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, clamshell])
  await builder.publish()
  await page.keyboard.press('Escape')
  await builder.saved(() => builder.setDose('Bridge', '3x10 1/d 3/w'))
  await builder.saved(() => builder.choose('Clamshell', 'Remove'))
  await builder.publish()
  await page.keyboard.press('Escape')
  await builder.add('Cold pack')
  await builder.expectSaved()

  await test.step('the draft is held against the newest version', async () => {
    await openVersions(page)
    await expect(dialog(page).getByRole('button', { name: /^Draft/ })).toBeFocused()
    await expect(dialog(page).getByRole('row', { name: /Added/ })).toContainText('Cold pack')
    await expect(dialog(page).getByText('1 added · 0 changed · 0 moved · 0 taken out')).toBeVisible()
    await expectAccessibleInBothThemes(page)
  })

  await test.step('a version against the one before it, the dose from and to', async () => {
    await dialog(page)
      .getByRole('button', { name: /^Version 2/ })
      .press('Enter')
    const changed = dialog(page).getByRole('row', { name: /Bridge/ })
    await expect(changed.locator('del')).toHaveText('2x10')
    await expect(changed.locator('ins')).toHaveText('3x10')
    await expect(dialog(page).getByRole('row', { name: /Taken out/ })).toContainText('Clamshell')
    await expect(dialog(page).getByRole('button', { name: /^Version 2/ })).toContainText('No longer:')
  })

  await test.step('any two, and the page as the patient got it', async () => {
    await dialog(page)
      .getByRole('button', { name: /^Version 1/ })
      .press('Enter')
    await dialog(page).getByRole('combobox', { name: 'Compared with' }).selectOption('Version 2')
    await expect(dialog(page).getByRole('row', { name: /Taken out/ })).toContainText('Clamshell')
    await dialog(page)
      .getByText(/^As .+ got it$/)
      .click()
    await expect(dialog(page).locator('[data-sheet]')).toContainText('Do 2 sets of 10.')
    await expectAccessibleInBothThemes(page)
  })

  await test.step('going back is an edit, and undo takes it back', async () => {
    await builder.saved(() =>
      dialog(page).getByRole('button', { name: 'Go back to Version 1' }).press('Enter'),
    )
    await expect(dialog(page)).toBeHidden()
    await expect(builder.row('Clamshell')).toBeVisible()
    await expect(builder.row('Bridge')).toContainText('2x10')
    await expect(builder.row('Cold pack')).toHaveCount(0)
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await builder.saved(() => page.keyboard.press('Control+z'))
    await expect(builder.row('Cold pack')).toBeVisible()
    await expect(builder.row('Bridge')).toContainText('3x10')
    await expect(builder.row('Clamshell')).toHaveCount(0)
  })
})

test('an earlier draft is kept, looked at and taken back', async ({ signedIn: page, open }) => {
  const builder = await open([bridge, clamshell])
  await builder.saved(() => builder.choose('Clamshell', 'Remove'))
  const planId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const before = new Date(Date.now() - 3_600_000)
  await ownerDatabase().planRevision.updateMany({ where: { planId }, data: { savedAt: before } })
  await builder.saved(() => builder.setDose('Bridge', '3x10 1/d 3/w'))
  await openVersions(page)
  await expect(dialog(page).getByText('Nothing is published yet.')).toBeVisible()
  await dialog(page).getByText('Earlier drafts').click()
  const states = dialog(page).getByRole('navigation').locator('details').getByRole('button')
  await expect(states).toHaveCount(2)
  await states.last().press('Enter')
  await expect(
    dialog(page)
      .getByRole('row', { name: /Bridge/ })
      .locator('ins'),
  ).toHaveText('3x10')
  await builder.saved(() =>
    dialog(page)
      .getByRole('button', { name: /^Go back to Earlier draft/ })
      .press('Enter'),
  )
  await expect(builder.row('Bridge')).toContainText('2x10')
  await expect(builder.row('Clamshell')).toHaveCount(0)
})

test('on a phone the versions fit', async ({ signedIn: page, open }) => {
  const builder = await open([bridge, clamshell])
  await builder.publish()
  await page.keyboard.press('Escape')
  await builder.saved(() => builder.setDose('Bridge', '3x10 1/d 3/w'))
  await page.setViewportSize({ width: 390, height: 844 })
  await openVersions(page)
  await expect(dialog(page).getByRole('row', { name: /Bridge/ })).toBeVisible()
  const over = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
})
