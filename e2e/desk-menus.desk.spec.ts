import { expect } from './fixtures/journey'
import { bridge, clamshell, test } from './fixtures/open-plan'
import { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'

test('a menu I have open stays while a colleague saves', async ({
  signedIn: page,
  browser,
  signInAs,
  open,
}) => {
  const builder = await open([bridge, clamshell])
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, 'therapist')
  const theirs = new BuilderPage(other)
  await theirs.open(page.url().split('/').at(-1) ?? '')
  const remove = page.getByRole('menuitem', { name: 'Remove' })
  await pressUntil(page.getByRole('button', { name: 'More for Bridge' }), remove)
  await theirs.saved(() => theirs.setDose('Clamshell', '3x9 3/w'))
  const asked = page.waitForResponse((response) => response.url().includes('/api/plans/'))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await asked
  await remove.click()
  await expect(builder.row('Bridge')).toBeHidden()
  await expect(builder.row('Clamshell')).toContainText('3x9 3/w')
  await other.context().close()
})

test('a row’s menu stays open on its row when the row moves under the press, and when a row comes back behind it', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, clamshell])
  const more = page.getByRole('button', { name: 'More for Clamshell' })
  const remove = page.getByRole('menuitem', { name: 'Remove' })
  await pressUntil(more, remove)
  await page.keyboard.press('Escape')
  await expect(remove).toBeHidden()
  await page.locator('[data-row-name]', { hasText: 'Bridge' }).focus()
  await builder.saved(() => page.keyboard.press('Delete'))
  await expect(builder.row('Bridge')).toBeHidden()

  const box = await more.boundingBox()
  if (!box) throw new Error('The row has no menu.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await expect(remove).toBeVisible()
  await builder.saved(() => page.keyboard.press('Control+z'))
  await expect(builder.row('Bridge')).toBeVisible()
  expect((await more.boundingBox())?.y).toBeGreaterThan(box.y + box.height)
  await page.mouse.up()
  await expect(remove).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await more.press('Enter')
  await remove.click()
  await expect(builder.row('Clamshell')).toBeHidden()
  await expect(page.locator('[data-row-name]', { hasText: 'Bridge' })).toBeFocused()
})

test('archived, taken back and archived again: a menu that is open stays under the pointer', async ({
  signedIn: page,
  patient,
}) => {
  await page.goto(`/patients/${patient.id}`)
  const archive = page.getByRole('button', { name: 'Archive patient' })
  const restore = page.getByRole('button', { name: 'Restore patient' })
  await pressUntil(archive, restore)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: /^Signed in as|Ines Okafor/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.keyboard.press('Escape')
  await archive.click()
  await expect(restore).toBeVisible()
})

test('an archived patient’s plan says why nothing can be changed, and how to go on', async ({
  signedIn: page,
  patient,
  open,
}) => {
  const builder = await open([bridge])
  const address = page.url()
  await page.goto(`/patients/${patient.id}`)
  await pressUntil(
    page.getByRole('button', { name: 'Archive patient' }),
    page.getByRole('button', { name: 'Restore patient' }),
  )
  await expect(page.getByRole('region', { name: /^Plans/ })).toContainText('This patient is archived.')
  await page.goto(address)
  await expect(page.getByText('Nothing can be changed. Restore the patient to go on.')).toBeVisible()
  const name = builder.row('Bridge').locator('[data-row-name]')
  await expect(name).toBeDisabled()
  await page.getByRole('button', { name: 'Restore patient' }).click()
  await expect(name).toBeEnabled()
  await expect(page.getByText('This patient is archived.')).toBeHidden()
})

test('Escape leaves no new phase behind, and moving on says what it did', async ({
  signedIn: page,
  open,
}) => {
  await open([bridge])
  const add = page.getByRole('menuitem', { name: 'Add a phase' })
  await pressUntil(page.getByRole('button', { name: 'Phases' }), add)
  await add.click()
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('Phase 3')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('[data-phase]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Move on', exact: true }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Phase 2 is now the current phase' }),
  ).toBeAttached()
  await expect(page.locator('[data-phase][aria-current="step"]')).toContainText('Build')
  await page.getByRole('button', { name: '1 Calm' }).click()
  await expect(page.locator('[data-phase][aria-pressed="true"]')).toContainText('Calm')
  await expect(page.locator('[data-phase][aria-current="step"]')).toContainText('Build')
})
