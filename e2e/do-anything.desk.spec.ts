import { expectAccessible } from './fixtures/accessibility'
import { expect } from './fixtures/journey'
import { bridge, clamshell, test } from './fixtures/open-plan'

test('two stops of the Tab key lead to the plan', async ({ signedIn: page, open }) => {
  await open([bridge, clamshell])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to the plan')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-row-name]').first()).toBeFocused()
})

test('Ctrl+K does what the screen can: of a line by its name, of the plan at once', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, clamshell])
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog').getByRole('combobox')
  await search.fill('dose clam')
  await page.getByRole('option', { name: 'Change the dose of Clamshell' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Dose of Clamshell')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await search.fill('bridge down')
  await page.getByRole('option', { name: 'Move Bridge down' }).waitFor()
  await builder.saved(() => page.keyboard.press('Enter'))
  expect(await builder.names()).toEqual(['Clamshell', 'Bridge'])
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: /^Publish or share/ }).click()
  await expect(page.getByRole('dialog', { name: 'Ready to give: version 1' })).toBeVisible()
})

test('the sheet of keys opens with a question mark, and Escape closes it', async ({
  signedIn: page,
  open,
}) => {
  await open([bridge])
  await page.locator('[data-row-name]').first().focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet).toContainText('Easier on its ladder')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.locator('[data-row-name]').first()).toBeFocused()
})

test('a row is pulled to another place, and onto a phase, by its grip', async ({ signedIn: page, open }) => {
  const builder = await open([bridge, clamshell])
  await expect(page.getByText('Reading the rules')).toBeHidden()
  const grip = page.getByRole('button', { name: 'Move Bridge' })
  await builder.row('Bridge').hover()
  const from = await grip.boundingBox()
  const to = await builder.row('Clamshell').boundingBox()
  if (!from || !to) throw new Error('Both rows are there.')
  await page.mouse.move(from.x + 6, from.y + 6)
  await page.mouse.down()
  await page.mouse.move(from.x + 6, from.y + 40, { steps: 4 })
  await page.mouse.move(from.x + 6, to.y + to.height / 2, { steps: 4 })
  await builder.saved(() => page.mouse.up())
  expect(await builder.names()).toEqual(['Clamshell', 'Bridge'])

  await builder.row('Bridge').hover()
  const again = await grip.boundingBox()
  const phase = await page.getByRole('button', { name: '2 Build' }).boundingBox()
  if (!again || !phase) throw new Error('The row and the phase are there.')
  await page.mouse.move(again.x + 6, again.y + 6)
  await page.mouse.down()
  await page.mouse.move(again.x + 6, again.y - 40, { steps: 4 })
  await page.mouse.move(phase.x + 10, phase.y + 10, { steps: 6 })
  await builder.saved(() => page.mouse.up())
  expect(await builder.names()).toEqual(['Clamshell'])
  await expect(page.getByRole('status').filter({ hasText: 'Bridge moved to Build' })).toBeAttached()
})
