import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures/journey'
import { bridge, clamshell, test } from './fixtures/open-plan'
import { BuilderPage } from './pages/builder-page'

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const card = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Catalog' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `Add ${name}`, exact: true }) })

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox()
  if (!box) throw new Error('It is not on the page.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function pick(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the catalog' }).fill(name)
  const from = await middle(card(page, name).locator('svg, canvas').first())
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 10)
  await expect(told(page, `${name} taken from the catalog`)).toBeAttached()
}

test('an exercise is pulled from the catalog between two rows, onto a phase, and back out again', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, clamshell])
  await pick(page, 'Dead bug')
  const second = await middle(builder.row('Clamshell'))
  await page.mouse.move(second.x, second.y - 25, { steps: 4 })
  await expect(told(page, 'Dead bug is over place 2')).toBeAttached()
  await expect(builder.row('Clamshell')).toHaveAttribute('data-insert', 'before')
  await builder.saved(() => page.mouse.up())
  await expect.poll(() => builder.names()).toEqual(['Bridge', 'Dead bug', 'Clamshell'])
  await expect(told(page, 'Dead bug added, place 2 of 3')).toBeAttached()
  await expect(page.getByLabel('Dose of Dead bug')).toBeFocused()
  await expect(page.locator('[data-insert], .drag-chip')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await builder.saved(() => page.keyboard.press('Control+z'))
  await expect.poll(() => builder.names()).toEqual(['Bridge', 'Clamshell'])

  await pick(page, 'Dead bug')
  const phase = await middle(page.locator('[data-phase]').nth(1))
  await page.mouse.move(phase.x, phase.y, { steps: 4 })
  await expect(told(page, 'Dead bug is over the phase')).toBeAttached()
  await builder.saved(() => page.mouse.up())
  await expect(told(page, 'Dead bug added to')).toBeAttached()
  await expect.poll(() => builder.names()).toEqual(['Bridge', 'Clamshell'])

  await pick(page, 'Dead bug')
  await page.mouse.move(second.x, second.y, { steps: 4 })
  await page.keyboard.press('Escape')
  await expect(told(page, 'Dead bug was not added')).toBeAttached()
  await page.mouse.up()
  await expect.poll(() => builder.names()).toEqual(['Bridge', 'Clamshell'])
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('by finger it is pulled by its grip, which is wide enough, while the card itself scrolls', async ({
  browser,
  signInAs,
  plan,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 800 } })
  const page = await context.newPage()
  await signInAs(page, 'therapist')
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await page.getByRole('searchbox', { name: 'Search the catalog' }).fill('Dead bug')
  const grip = card(page, 'Dead bug').locator('[data-grab]')
  const box = await grip.boundingBox()
  expect(box?.width).toBeGreaterThanOrEqual(44)
  expect(box?.height).toBeGreaterThanOrEqual(44)
  const before = await builder.names()
  const touch = await page.context().newCDPSession(page)
  const finger = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  const from = await middle(grip)
  const first = await middle(page.locator('[data-row]').first())
  await finger('touchStart', from)
  await finger('touchMove', { x: from.x + 20, y: from.y })
  await finger('touchMove', { x: first.x, y: first.y - 25 })
  await expect(told(page, 'Dead bug is over place 1')).toBeAttached()
  await builder.saved(async () => void (await finger('touchEnd')))
  await expect.poll(() => builder.names()).toEqual(['Dead bug', ...before])
  await context.close()
})
