import type { Page } from '@playwright/test'
import { expect } from './fixtures/journey'
import { bridge, clamshell, type Line, test, toPhase } from './fixtures/open-plan'
import type { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'

const glide: Line = { slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10, perDay: 2 } }
const coldPack: Line = { slug: 'sc-cold', side: 'right', dosage: { durationMin: 15, perDay: 3 } }
const nerveGlide = 'Sciatic nerve glide, lying'

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const nameOf = (builder: BuilderPage, name: string) => builder.row(name).locator('[data-row-name]')

test('a press on what is missing closes the dialog and leads to the field for it', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([{ ...bridge, dosage: { sets: 2, reps: 10 } }])
  await page.getByRole('button', { name: /^Publish version/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .getByRole('button', { name: /^Bridge does not say how often/ })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByLabel('Dose of Bridge')).toBeFocused()
  await page.keyboard.type(' 3/w')
  await page.keyboard.press('Enter')
  await expect(nameOf(builder, 'Bridge')).toBeFocused()
  await expect(builder.row('Bridge')).toContainText('2x10 3/w')
  await builder.publish()
})

test('a place that is missing is typed in the dialog, and no dose behind it changes', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, coldPack])
  await page.getByRole('button', { name: /^Publish version/ }).click()
  await expect(page.getByLabel('Where on the body: Cold pack')).toBeFocused()
  await page.keyboard.type('outer hip')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Publish version 1' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await builder.openRow('Cold pack')
  await expect(page.getByLabel('Where on the body')).toHaveValue('outer hip')
  await expect(page.getByLabel('Dose of Cold pack')).not.toHaveValue(/hip/)
  await builder.publish()
})

test('Escape keeps what I typed and gives the focus back to the row', async ({ signedIn: page, open }) => {
  const builder = await open([bridge, coldPack])
  await builder.openRow('Bridge')
  await page.getByRole('button', { name: 'Note to the patient' }).click()
  await page.keyboard.type('Slowly, and breathe.')
  await page.keyboard.press('Escape')
  await expect(builder.row('Bridge')).toContainText('Slowly, and breathe.')
  await expect(nameOf(builder, 'Bridge')).toBeFocused()
  await builder.openRow('Cold pack')
  await page.getByLabel('Where on the body').fill('groin')
  await builder.saved(() => page.keyboard.press('Escape'))
  await page.getByLabel('Goal').fill('Walk to the shop')
  await builder.saved(() => page.keyboard.press('Escape'))
  await page.reload()
  await expect(builder.row('Bridge')).toContainText('Slowly, and breathe.')
  await expect(builder.row('Cold pack')).toContainText('groin')
  await expect(page.getByLabel('Goal')).toHaveValue('Walk to the shop')
})

test('a note I am still typing is in the version I publish', async ({ signedIn: page, open }) => {
  const builder = await open([bridge])
  await builder.openRow('Bridge')
  await page.getByRole('button', { name: 'Note to the patient' }).click()
  await page.keyboard.type('Until it feels easy.')
  await builder.publish()
  await page.reload()
  await expect(builder.row('Bridge')).toContainText('Until it feels easy.')
  await expect(page.getByRole('button', { name: 'Share link' })).toBeVisible()
})

test('weeks 1 to 6 that I type are weeks 1 to 6 on the ruler and in the dialog', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge])
  const change = page.getByRole('menuitem', { name: 'Change Calm' })
  await pressUntil(page.getByRole('button', { name: 'Phases' }), change)
  await change.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('From week')).toHaveValue('1')
  await expect(dialog.getByLabel('To week')).toHaveValue('2')
  await dialog.getByLabel('To week').fill('6')
  await builder.saved(() => dialog.getByRole('button', { name: 'Save phase' }).click())
  await expect(page.getByRole('button', { name: '1 Calm' })).toContainText('weeks 1 to 6')
  await pressUntil(page.getByRole('button', { name: 'Phases' }), change)
  await change.click()
  await expect(dialog.getByLabel('From week')).toHaveValue('1')
  await expect(dialog.getByLabel('To week')).toHaveValue('6')
})

test('each press of Alt and an arrow moves the row among those I see, and says where it stands', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, coldPack, clamshell, coldPack, glide])
  await nameOf(builder, nerveGlide).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(told(page, `${nerveGlide} moved to place 2 of 3`)).toBeAttached()
  expect((await builder.names()).slice(0, 3)).toEqual(['Bridge', nerveGlide, 'Clamshell'])
  await page.keyboard.press('Alt+ArrowUp')
  await expect(told(page, `${nerveGlide} moved to place 1 of 3`)).toBeAttached()
  expect((await builder.names()).slice(0, 3)).toEqual([nerveGlide, 'Bridge', 'Clamshell'])
  await expect(nameOf(builder, nerveGlide)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(told(page, 'is already the first in “At home”')).toBeAttached()
  await builder.choose('Bridge', 'Move down')
  await expect(told(page, 'Bridge moved to place 3 of 3')).toBeAttached()
  expect((await builder.names()).slice(0, 3)).toEqual([nerveGlide, 'Clamshell', 'Bridge'])
})

test('the focus stays with the rows after Enter, Delete and undo', async ({ signedIn: page, open }) => {
  const builder = await open([bridge, clamshell])
  await builder.setDose('Bridge', '3x8 3/w')
  await expect(nameOf(builder, 'Bridge')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(told(page, 'Bridge removed from phase 1. Undo with Ctrl+Z')).toBeAttached()
  await expect(nameOf(builder, 'Clamshell')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(nameOf(builder, 'Bridge')).toBeFocused()
  await builder.choose('Bridge', 'Remove')
  await expect(nameOf(builder, 'Clamshell')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('searchbox', { name: 'Search the catalog' })).toBeFocused()
})

test('the focus stays with the rows when one goes to another phase', async ({ signedIn: page, open }) => {
  const builder = await open([bridge, clamshell])
  await builder.choose('Bridge', 'Move to 2 Build')
  await expect(told(page, 'Bridge moved to Build')).toBeAttached()
  await expect(nameOf(builder, 'Clamshell')).toBeFocused()
})

test('the side I type in the dose is chosen while I type', async ({ signedIn: page, open }) => {
  const builder = await open([clamshell])
  await builder.openRow('Clamshell')
  await page.getByLabel('Dose of Clamshell').fill('2x10 L 3/w')
  await expect(page.getByRole('group', { name: 'Side of Clamshell' }).getByLabel('Left')).toBeChecked()
})

test('on a phone the first paint is the last, with one heading for the page', async ({
  signedIn: page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open([bridge, clamshell])
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as (PerformanceEntry & { value: number })[]
          resolve(entries.reduce((sum, { value }) => sum + value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 1_000)
      }),
  )
  expect(shift).toBeLessThan(0.1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('a long dose and five phases never print over what stands beside them', async ({
  signedIn: page,
  open,
}) => {
  const dosage = { sets: 3, reps: { min: 8, max: 12 }, effort: { min: 6, max: 7 }, restSec: 90 }
  const long: Line = { slug: 'clam', dosage: { ...dosage, daysPerWeek: { min: 2, max: 3 } } }
  const titles = ['Protection', 'Mobility and control', 'Strengthening', 'Conditioning', 'Return to sport']
  const builder = await open(
    [],
    [...titles.map((title, index) => toPhase(title, index * 2, index === 0 ? [long] : []))],
  )
  const row = builder.row('Clamshell')
  const doseButton = row.getByRole('button', { name: /^Change the dose/ })
  const sideWord = row.getByText('Choose a side', { exact: true }).filter({ visible: true })
  await expect(doseButton).toBeVisible()
  await expect(sideWord).toHaveCount(1)
  const dose = await doseButton.boundingBox()
  const side = await sideWord.boundingBox()
  expect(dose && side && dose.x + dose.width <= side.x).toBe(true)
  await page.setViewportSize({ width: 390, height: 844 })
  const names = await page.locator('[data-phase] > [title]').evaluateAll((parts) =>
    parts.map((part) => {
      const { left, right } = part.getBoundingClientRect()
      return { left, right, title: part.getAttribute('title') }
    }),
  )
  expect(names.map(({ title }) => title?.split(',')[0])).toEqual(
    titles.map((title, at) => `${at + 1} ${title}`),
  )
  for (const [index, { left }] of names.entries())
    expect(left).toBeGreaterThanOrEqual(names[index - 1]?.right ?? 0)
})
