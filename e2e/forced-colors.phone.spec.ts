import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

test.use({ contextOptions: { forcedColors: 'active' } })

/** Whether two things look the same, whatever they are called. */
async function looksSame(first: Buffer, second: Locator): Promise<boolean> {
  return first.equals(await second.screenshot())
}

/** A box at one and the same place of the screen: where it stands, its edges may fall between two pixels. */
async function pictureOf(box: Locator): Promise<Buffer> {
  const put = (style: string) =>
    box.evaluate((element: HTMLElement, text) => {
      element.style.cssText = text
    }, style)
  await put('position: fixed; inset: 8px auto auto 8px; z-index: 9')
  const picture = await box.screenshot()
  await put('')
  return picture
}

test('where the system sets the colors, a tick can be told from an empty box', async ({
  page,
  shared: { path },
}) => {
  const mine = new PatientPage(page)
  await mine.open(path)
  const empty = await pictureOf(mine.undone('Bridge').locator('.reading-box'))
  const others = await pictureOf(mine.undone('Leg nerve glide', 'Morning').locator('.reading-box'))
  expect(empty.equals(others)).toBe(true)
  await mine.undone('Bridge').click()
  const ticked = await pictureOf(mine.done('Bridge').locator('.reading-box'))
  expect(empty.equals(ticked)).toBe(false)
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
