import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

test('a plan is built, published and linked on a phone', async ({ signedIn: page, plan }) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await builder.add('Clamshell')
  await builder.setSide('Clamshell', 'Right')
  await builder.saved(() => builder.setDose('Clamshell', '2x12 3/w'))
  await expect(builder.row('Clamshell')).toContainText('2x12 3/w')
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('dialog')
  await expect(preview).toContainText('Do 2 sets of 12.')
  await expect(preview).toContainText('Right leg only.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await builder.publish()
  await expect(page.getByRole('dialog').locator('output')).toContainText('/s/')
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})
