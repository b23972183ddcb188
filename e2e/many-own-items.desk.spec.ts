import { expect, test } from './fixtures/journey'
import { createManyOwnItems } from './fixtures/many-own-items'

const follow = 'Your own items follow in a moment'

test('thousands of own items are read beside the page, and what is built in answers until then', async ({
  signedIn: page,
  clinic,
}) => {
  test.slow()
  await createManyOwnItems(clinic.id, 2000)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/worker/, async (route) => {
    await held
    await route.continue()
  })
  const list = page.getByRole('list', { name: 'Items' })
  await page.goto('/catalog?q=clamshell')
  await expect(page.getByText(follow)).toBeVisible()
  await expect(list.getByRole('link', { name: /^Clamshell Strength/ })).toBeVisible()
  await expect(list.getByRole('link', { name: /^Clamshell \d+/ })).toHaveCount(0)
  release()
  const own = list.getByRole('link', { name: /^Clamshell \d+/ }).first()
  await expect(own).toBeVisible()
  await expect(page.getByText(follow)).toBeHidden()
  const name = /^Clamshell \d+/.exec((await own.textContent()) ?? '')?.[0] ?? ''
  await page.getByRole('searchbox', { name: 'Search the catalog' }).fill(name.toLowerCase())
  await expect(list.getByRole('link').first()).toContainText(name)
})

test('where the browser starts no worker they are found all the same', async ({ signedIn: page, clinic }) => {
  test.slow()
  await createManyOwnItems(clinic.id, 700)
  await page.route(/worker/, (route) => route.abort())
  await page.goto('/catalog?q=clamshell')
  await expect(
    page
      .getByRole('list', { name: 'Items' })
      .getByRole('link', { name: /^Clamshell \d+/ })
      .first(),
  ).toBeVisible()
})
