import { countDraws } from './fixtures/count-draws'
import { expect } from './fixtures/journey'
import { bridge, clamshell, type Line, test } from './fixtures/open-plan'
import { watchShift } from './fixtures/scroll-through'

const glide: Line = { slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10, perDay: 2 } }
const many = Array.from({ length: 40 }, (_, index) => (index % 2 ? clamshell : bridge))

test('of forty rows only those that changed are drawn again, in the plan and in what the patient will see', async ({
  signedIn: page,
  open,
}) => {
  const rows = await countDraws(page, 'row-')
  const builder = await open([glide, ...many])
  const names = page.locator('[data-row-name]')
  const ids = await page.locator('[data-row]').evaluateAll((all) => all.map((one) => one.id))
  /** Ids of the rows drawn by an act and by the save after it, each once. */
  const drawnBy = async (act: () => Promise<unknown>) => {
    await rows.take()
    await builder.saved(async () => void (await act()))
    return [...new Set(await rows.take())].toSorted()
  }
  const [first = '', second = ''] = ids

  // The rules come after the page, and change what every row can do.
  await expect(page.getByText('Reading the rules')).toBeHidden()
  await expect(async () => {
    await rows.take()
    await page.waitForTimeout(500)
    expect(await rows.take()).toEqual([])
  }).toPass()
  await names.nth(0).click()
  await expect(page.getByLabel(/^Dose of /)).toBeFocused()
  expect(new Set(await rows.take())).toEqual(new Set([first]))

  await page.getByLabel(/^Dose of /).fill('3x10 2/d')
  await page.keyboard.press('End')
  await page.keyboard.type(' rest60')
  expect(new Set(await rows.take()).size).toBeLessThanOrEqual(1)
  expect(await drawnBy(() => page.keyboard.press('Enter'))).toEqual([first])

  // The numbers are the style sheet's: a row that only stands elsewhere is not drawn.
  expect(await drawnBy(() => page.keyboard.press('Alt+ArrowDown'))).toEqual([])
  await expect(page.locator('[data-row]').first()).toHaveId(second)
  expect(await drawnBy(() => page.keyboard.press('Control+z'))).toEqual([])
  expect(await drawnBy(() => page.keyboard.press('Delete'))).toEqual([])
  expect(await drawnBy(() => page.keyboard.press('Control+z'))).toEqual([first])

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search the catalog' })).toBeFocused()
  await page.keyboard.type('dead bug')
  const added = await drawnBy(() => page.keyboard.press('Enter'))
  expect(added).toHaveLength(1)
  expect(ids).not.toContain(added[0])
})

test('of forty lines that the patient will see only those that changed are drawn again', async ({
  signedIn: page,
  open,
}) => {
  const lines = await countDraws(page, 'line-')
  const builder = await open([glide, ...many])
  const names = page.locator('[data-row-name]')
  const first = (await page.locator('[data-row]').first().getAttribute('data-row')) ?? ''
  const drawnBy = async (act: () => Promise<unknown>) => {
    await lines.take()
    await builder.saved(async () => void (await act()))
    return [...new Set(await lines.take())]
  }
  await expect(page.getByText('Reading the rules')).toBeHidden()
  await expect(async () => {
    await lines.take()
    await page.waitForTimeout(500)
    expect(await lines.take()).toEqual([])
  }).toPass()
  await names.nth(0).focus()
  expect(await drawnBy(() => page.keyboard.press('Alt+ArrowDown'))).toEqual([])
  expect(await drawnBy(() => page.keyboard.press('Control+z'))).toEqual([])
  expect(await drawnBy(() => page.keyboard.press('Delete'))).toEqual([])
  expect(await drawnBy(() => page.keyboard.press('Control+z'))).toEqual([`line-${first}`])
})

for (const width of [390, 1024, 1440])
  test(`nothing shifts by itself while the rules come and a plan is edited, ${width} wide`, async ({
    signedIn: page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const shift = await watchShift(page)
    const builder = await open([glide, bridge, clamshell, bridge])
    await expect(page.getByText('Reading the rules')).toBeHidden()
    const rows = page.locator('[data-row]')
    const namesNow = () => page.locator('[data-row-name]').allInnerTexts()
    const untilNames = (names: string[]) => expect.poll(namesNow).toEqual(names)
    const before = await namesNow()
    const [one = '', two = '', three = '', four = ''] = before
    await builder.saved(() =>
      shift.own(async () => {
        await builder.setDose('Clamshell', '2x12 3/w')
        await expect(rows.nth(2)).toContainText('2x12 3/w')
      }),
    )
    const press = (key: string, names: string[]) =>
      builder.saved(() =>
        shift.own(async () => {
          await page.keyboard.press(key)
          await untilNames(names)
        }),
      )
    await press('Alt+ArrowDown', [one, two, four, three])
    await press('Delete', [one, two, four])
    await press('Control+z', [one, two, four, three])
    // A shift is told only after the frame it happened in.
    await page.waitForTimeout(600)
    expect(await shift.total()).toBe(0)
  })
