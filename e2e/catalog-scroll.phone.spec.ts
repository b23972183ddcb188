import { expect, test } from './fixtures/journey'
import { scrollThrough, watchShift } from './fixtures/scroll-through'
import { toldItems } from './fixtures/told-items'
import { untilWhole } from './fixtures/until-whole'

/** Rows drawn before and after those in sight. */
const overscan = 6

test('the whole catalog scrolls on a slow phone: nothing shifts while pictures load, and little more than what is in sight is drawn', async ({
  signedIn: page,
}) => {
  test.slow()
  const shift = await watchShift(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.route('**/figures/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await route.continue()
  })
  await page.goto('/catalog')
  // Before that the rows are those that the server painted, whatever is scrolled to.
  await untilWhole(page)
  const list = page.getByRole('list', { name: 'Items' })
  expect(await toldItems(page)).toBeGreaterThanOrEqual(400)
  const { rows, inSight, nodes } = await scrollThrough(list, 400)
  expect(inSight).toBeGreaterThan(4)
  expect(rows).toBeLessThanOrEqual(inSight + 2 * overscan)
  expect(nodes).toBeLessThanOrEqual(30 * rows)
  const pictures = list.getByRole('link').locator('img')
  await expect(async () => {
    const loaded = await pictures.evaluateAll((all) =>
      (all as HTMLImageElement[]).filter(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    )
    expect(loaded.length).toBeGreaterThan(inSight / 2)
  }).toPass()
  expect(await shift.total()).toBe(0)
})
