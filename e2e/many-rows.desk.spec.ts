import type { Page } from '@playwright/test'
import { expect } from './fixtures/journey'
import { bridge, clamshell, type Line, test, toPhase } from './fixtures/open-plan'

const glide: Line = { slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10, perDay: 2 } }
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const rowName = (page: Page, name: string) => page.locator('[data-row-name]', { hasText: name })

test('rows chosen by keyboard change their days in one step that one undo takes back', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, clamshell, glide])
  await rowName(page, 'Bridge').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(told(page, '2 of 3 selected')).toBeAttached()
  await expect(rowName(page, 'Clamshell')).toBeFocused()
  await page.getByLabel('Change to').fill('2/w')
  await expect(told(page, '2 rows change')).toBeVisible()
  await builder.saved(() => page.keyboard.press('Enter'))
  await expect(builder.row('Bridge')).toContainText('2x10 1/d 2/w')
  await expect(builder.row('Clamshell')).toContainText('2x10 1/d 2/w')
  await expect(builder.row('Sciatic nerve glide, lying')).toContainText('2x10 2/d')
  await expect(rowName(page, 'Bridge')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(builder.row('Bridge')).toContainText('2x10 1/d 3/w')
  await expect(builder.row('Clamshell')).toContainText('2x10 1/d 3/w')
})

test('all rows of a phase go to the next by keyboard, and nothing stays chosen', async ({
  signedIn: page,
  open,
}) => {
  await open([bridge, clamshell, glide])
  await rowName(page, 'Bridge').focus()
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('toolbar', { name: 'Change the chosen rows' })
  await expect(bar).toContainText('3 of 3 selected')
  await bar.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Move to 2 Build' }).press('Enter')
  await expect(told(page, '3 rows moved to Build')).toBeAttached()
  await expect(bar).toBeHidden()
  await expect(page.locator('[data-row-name]')).toHaveCount(0)
  await page.getByRole('button', { name: '2 Build' }).click()
  await expect(page.locator('[data-row-name]')).toHaveCount(3)
})

test('a line for the other side follows its line until the two are untied', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([clamshell, bridge])
  await page.getByRole('checkbox', { name: 'Choose Clamshell' }).click({ force: true })
  await builder.saved(() => page.getByRole('button', { name: 'Other side too, 1 row' }).click())
  const both = builder.row('Clamshell')
  await expect(both).toHaveCount(2)
  await expect(both.nth(0)).toContainText('Right')
  await expect(both.nth(1)).toContainText('Left')
  await page.keyboard.press('Escape')
  await both.nth(0).locator('[data-row-name]').click()
  await page.getByLabel('Dose of Clamshell', { exact: true }).fill('3x8 2/w')
  await builder.saved(() => page.keyboard.press('Enter'))
  await expect(both.nth(1)).toContainText('3x8 2/w')
  await both.nth(1).getByRole('button', { name: 'Untie Clamshell' }).click()
  await both.nth(1).locator('[data-row-name]').click()
  await page.getByLabel('Dose of Clamshell', { exact: true }).fill('1x5 2/w')
  await builder.saved(() => page.keyboard.press('Enter'))
  await expect(both.nth(0)).toContainText('3x8 2/w')
})

test('copied lines come to another patient without side, place and note, and what is blocked stays out', async ({
  signedIn: page,
  open,
}) => {
  const kneeling: Line = {
    slug: 'hipflex-halfkneel',
    side: 'left',
    dosage: { reps: 3, holdSec: 30, perDay: 1 },
  }
  const builder = await open([{ ...clamshell, note: 'For you alone.' }, kneeling])
  await rowName(page, 'Clamshell').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect(told(page, '2 lines copied, without sides, places and notes')).toBeAttached()
  await open([], [toPhase('Other', 0, [bridge])])
  await rowName(page, 'Bridge').focus()
  await builder.saved(() => page.keyboard.press('Control+v'))
  await expect(told(page, '2 lines pasted')).toBeAttached()
  await expect(builder.row('Clamshell')).toContainText('2x10 1/d 3/w')
  await expect(builder.row('Clamshell')).toContainText('Choose a side')
  await expect(page.getByText('For you alone.')).toHaveCount(0)
})

test('the ladder: brackets on the row swap for the neighbour, keep the dose, and say when there is no more', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([{ ...bridge, note: 'Slowly.' }])
  const name = page.locator('[data-row-name]').first()
  await name.focus()
  await builder.saved(() => page.keyboard.press(']'))
  await expect(name).not.toHaveText('Bridge')
  await expect(name).toBeFocused()
  await expect(told(page, 'Made harder: Bridge became')).toBeAttached()
  await expect(page.getByText('Slowly.').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(name).toHaveText('Bridge')
  await expect(async () => {
    await page.keyboard.press('[')
    await expect(told(page, 'is the easiest on its ladder')).toBeAttached({ timeout: 500 })
  }).toPass()
  await expect(name).toBeFocused()
})

test('what I did can be taken back and done again after a reload', async ({ signedIn: page, open }) => {
  const builder = await open([bridge, clamshell])
  await builder.saved(() => builder.setDose('Bridge', '4x6 2/w'))
  await builder.saved(() => page.keyboard.press('Alt+ArrowDown'))
  await builder.saved(() => page.keyboard.press('Control+z'))
  await page.reload({ waitUntil: 'networkidle' })
  await builder.ready()
  await rowName(page, 'Bridge').focus()
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => builder.names()).toEqual(['Clamshell', 'Bridge'])
  await builder.saved(() => page.keyboard.press('Control+z'))
  await builder.saved(() => page.keyboard.press('Control+z'))
  await expect(builder.row('Bridge')).toContainText('2x10 1/d 3/w')
})

test('what I type is said at once: as fields, as the sentence, at the side and where the patient will read it', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([clamshell])
  await builder.openRow('Clamshell')
  const dose = page.getByLabel('Dose of Clamshell', { exact: true })
  await dose.fill('3x12 h5 L mon/thu')
  const row = builder.row('Clamshell')
  await expect(row).toContainText('3 sets of 12')
  await expect(row).toContainText('hold 5 s')
  await expect(row).toContainText('Mon, Thu')
  await expect(row).toContainText('was 2x10 1/d 3/w')
  await expect(row).toContainText('Do 3 sets of 12.')
  const preview = page.getByRole('complementary')
  await expect(preview).toContainText('Do 3 sets of 12.')
  await expect(preview).toContainText('Left leg only.')
  await row.getByRole('button', { name: 'In fields' }).click()
  await row.getByLabel('Repetitions').fill('8')
  await expect(dose).toHaveValue(/^3x8 h5/)
  await row.getByRole('group', { name: 'On these days' }).getByText('Sat').click()
  await row.getByRole('group', { name: 'Times of day' }).getByText('evening').click()
  await expect(dose).toHaveValue(/pm .*Mon\/Thu\/Sat/)
  await expect(preview).toContainText('Do 3 sets of 8.')
  await dose.press('Enter')
  await expect(row.locator('[data-row-name]')).toBeFocused()
  await expect(row).toContainText('Left')
})
