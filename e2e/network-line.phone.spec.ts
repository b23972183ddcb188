import type { Page } from '@playwright/test'
import { toFiveExercises } from './fixtures/five-exercises'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

type Box = { x: number; y: number; width: number; height: number }

/** Where every box of today that is in sight, and the big button, are in the window. */
const boxesOf = (page: Page): Promise<Box[]> =>
  page.locator('#today').evaluate((today) =>
    [...today.querySelectorAll('.reading-tick, .reading-go')]
      .filter((box) => box.checkVisibility())
      .map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect()
        return { x, y, width, height }
      }),
  )

/** How far each box is from the one before it, and how high. */
const toSteps = (boxes: Box[]) =>
  boxes.slice(0, -1).map(({ y, height }, n) => [Math.round(y - (boxes[n - 1]?.y ?? y)), height])

const lineOf = (page: Page) => page.getByRole('status').filter({ has: page.locator('a') })
const windows = {
  'a phone': { width: 390, height: 844 },
  'a small phone': { width: 320, height: 568 },
  'a phone on its side': { width: 844, height: 390 },
}

for (const [name, viewport] of Object.entries(windows))
  test(`on ${name} going offline moves no box, is read without scrolling and lies over none`, async ({
    page,
    context,
    shared,
  }) => {
    await page.setViewportSize(viewport)
    const mine = new PatientPage(page)
    await mine.open(shared.path)
    const first = mine.undone('Bridge')
    await first.scrollIntoViewIfNeeded()
    const online = await boxesOf(page)
    await context.setOffline(true)
    await expect(lineOf(page)).toHaveText('Offline.')
    await expect(lineOf(page)).toBeInViewport({ ratio: 1 })
    expect(await boxesOf(page)).toEqual(online)
    const place = await first.boundingBox()
    await first.click()
    await expect(lineOf(page)).toHaveText('Offline. 1 mark waits to be sent.')
    await expect(mine.done('Bridge')).toBeVisible()
    expect(await mine.done('Bridge').boundingBox()).toEqual(place)
    const offline = await boxesOf(page)
    await context.setOffline(false)
    await expect(lineOf(page)).toHaveCount(0)
    expect(await boxesOf(page)).toEqual(offline)
  })

for (const [name, viewport] of Object.entries(windows))
  test(`on ${name} a mark, the next one and taking it back move no box`, async ({ page, shared }) => {
    await page.setViewportSize(viewport)
    const mine = new PatientPage(page)
    await mine.open(shared.path)
    const before = await boxesOf(page)
    const marks = [
      { title: 'Bridge', box: mine.undone('Bridge', 'Mark done|Done at') },
      { title: 'Leg nerve glide', box: mine.undone('Leg nerve glide', 'Morning') },
    ]
    const undo = page.getByRole('button', { name: 'Undo' })
    for (const { title, box } of marks) {
      await box.dispatchEvent('click')
      await expect(box).toHaveAttribute('aria-pressed', 'true')
      await expect(undo).toHaveAccessibleName(new RegExp(`^Undo.*${title}`))
      expect(await boxesOf(page)).toEqual(before)
    }
    await undo.click()
    await expect(marks[1]?.box ?? undo).toHaveAttribute('aria-pressed', 'false')
    await expect(undo).toHaveCount(0)
    // The focus goes to the line's name, which may scroll the page.
    expect(toSteps(await boxesOf(page))).toEqual(toSteps(before))
  })

test('by keyboard on a small phone without a network, the line lies over nothing that has the focus', async ({
  page,
  context,
  shared,
}) => {
  await page.setViewportSize(windows['a small phone'])
  await new PatientPage(page).open(shared.path)
  await context.setOffline(true)
  await expect(lineOf(page)).toHaveText('Offline.')
  const stops = new Set<string>()
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      const said = document.querySelector('.reading-said')
      if (!focused || !said || focused === document.body || said.contains(focused)) return null
      const [own, line] = [focused.getBoundingClientRect(), said.getBoundingClientRect()]
      return { text: focused.textContent ?? '', isUnder: own.bottom > line.top && own.top < line.bottom }
    })
    if (!stop) continue
    expect(stop.isUnder, stop.text).toBe(false)
    stops.add(stop.text)
  }
  expect(stops.size).toBeGreaterThan(8)
})

test('another version and a message that come meanwhile move no box, and the line leads to them', async ({
  page,
  shared,
}) => {
  const mine = new PatientPage(page)
  await mine.open(shared.path)
  const before = await boxesOf(page)
  await shared.publish(toFiveExercises(), 2)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(lineOf(page)).toHaveText('Your plan was changed.')
  expect(await boxesOf(page)).toEqual(before)
  await lineOf(page).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Your plan was changed.' })).toBeInViewport()
})
