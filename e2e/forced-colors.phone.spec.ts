import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

test.use({ contextOptions: { forcedColors: 'active' } })

/** Whether two things look the same, whatever they are called. */
async function looksSame(first: Buffer, second: Locator): Promise<boolean> {
  return first.equals(await second.screenshot())
}

test('where the system sets the colors, a tick can be told from an empty box', async ({
  page,
  shared: { path },
}) => {
  const mine = new PatientPage(page)
  await mine.open(path)
  const box = mine.undone('Bridge').locator('.reading-box')
  const others = mine.undone('Leg nerve glide', 'Morning').locator('.reading-box')
  await expect.poll(async () => looksSame(await box.screenshot(), others)).toBe(true)
  const empty = await box.screenshot()
  await mine.undone('Bridge').click()
  await expect.poll(() => looksSame(empty, mine.done('Bridge').locator('.reading-box'))).toBe(false)
})

test('where the system sets the colors, an answer that is chosen can be told from one that is not', async ({
  page,
  shared: { path },
}) => {
  await new PatientPage(page).open(path)
  await page.getByRole('link', { name: 'Say how it went' }).click()
  for (const [group, name] of [
    [/^Worst pain/, '4'],
    ['How much did you do?', 'Some'],
  ] as const) {
    const key = page.getByRole('group', { name: group }).getByText(name, { exact: true })
    const before = await key.screenshot()
    await key.click()
    await expect(page.getByRole('group', { name: group }).getByRole('radio', { checked: true })).toHaveCount(
      1,
    )
    await expect.poll(() => looksSame(before, key)).toBe(false)
  }
})
