import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { untilWhole } from './fixtures/until-whole'

test('search, the body, filters and a star lead to an item', async ({ signedIn: page }) => {
  await page.goto('/catalog')
  const box = page.getByRole('searchbox', { name: 'Search the catalog' })
  const list = page.getByRole('list', { name: 'Items' })
  await expect(page.getByRole('heading', { level: 2, name: /^\d+ items$/ })).toBeVisible()
  await expectAccessibleInBothThemes(page)

  // the body: a part sets the region, and the address keeps it
  const neck = page.getByRole('button', { name: /^Neck \d+$/ })
  await untilWhole(page)
  await neck.click()
  await expect(page).toHaveURL(/\/catalog\?region=neck$/)
  await expect(neck).toHaveAttribute('aria-pressed', 'true')
  await neck.press('Enter')
  await expect(page).toHaveURL(/\/catalog$/)

  // a diagnosis, in a hurry and in Spanish
  await box.fill('codo de tenista')
  await expect(list.getByRole('link').first()).toContainText(/[Ww]rist/)
  await box.fill('chin tcuk')
  await expect(list.getByRole('link').first()).toContainText('Chin tuck')
  await box.fill('invisalign')
  await expect(page.getByRole('heading', { name: 'Nothing called “invisalign”' })).toBeVisible()

  // a group of filters, then a star that stays
  await box.fill('bridge')
  await page.getByRole('button', { name: 'More filters' }).click()
  await page
    .getByRole('group', { name: 'Equipment' })
    .getByRole('button', { name: /^loop band \d+$/ })
    .click()
  await expect(page).toHaveURL(/q=bridge&equipment=loop-band$/)
  await list.getByRole('link', { name: /Bridge with band/ }).click()
  const star = page.getByRole('button', { name: 'Favorite: Bridge with band around knees' })
  // The star shows before it is kept.
  const kept = page.waitForResponse(/\/api\/catalog\/favorites\//)
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await kept
  await expect(page.getByText('Español')).toBeVisible()
  await page.reload()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'false')
})
