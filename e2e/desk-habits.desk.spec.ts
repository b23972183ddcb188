import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { createPlan } from '@/prisma/factories/plan'
import { expect, test as journey } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'

type Line = Omit<PlanItem, 'id'>
const often = { sets: 2, reps: 10, perDay: 1, daysPerWeek: 3 }
const bridge: Line = { slug: 'bridge', dosage: often }
const clamshell: Line = { slug: 'clam', side: 'right', dosage: often }
const glide: Line = { slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10, perDay: 2 } }
const coldPack: Line = { slug: 'sc-cold', side: 'right', dosage: { durationMin: 15, perDay: 3 } }
const nerveGlide = 'Sciatic nerve glide, lying'

function toPhase(title: string, from: number, lines: readonly Line[]) {
  return {
    id: randomUUID(),
    title,
    weeks: { from, to: from + 2 },
    items: lines.map((line) => ({ ...line, id: randomUUID() })),
  }
}

/** `open` opens the builder on a plan with these lines in its first phase, or with these phases. */
const test = journey.extend<{
  open: (lines: readonly Line[], phases?: PlanContent['phases']) => Promise<BuilderPage>
}>({
  open: async ({ signedIn, clinic, patient, therapist }, use) => {
    await use(async (lines, phases = [toPhase('Calm', 0, lines), toPhase('Build', 2, [])]) => {
      const content: PlanContent = { schemaVersion: 2, title: 'Hip nerve pain', locale: 'en', phases }
      const ids = { clinicId: clinic.id, patientId: patient.id, userId: therapist.user.id }
      const plan = await createPlan({ ...ids, content })
      const builder = new BuilderPage(signedIn)
      await builder.open(plan.id)
      return builder
    })
  },
})

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const nameOf = (builder: BuilderPage, name: string) => builder.row(name).locator('[data-row-name]')

test('a press on what is missing closes the dialog and leads to the field for it', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, coldPack])
  await page.getByRole('button', { name: /^Publish version/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Cold pack needs the place/ })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByLabel('Where on the body')).toBeFocused()
  await page.keyboard.type('outer hip')
  await page.keyboard.press('Enter')
  await expect(nameOf(builder, 'Cold pack')).toBeFocused()
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
  const dose = await builder
    .row('Clamshell')
    .getByRole('button', { name: /^Change the dose/ })
    .boundingBox()
  const side = await builder.row('Clamshell').getByText('Choose a side').last().boundingBox()
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
  await expect(nameOf(builder, 'Bridge')).toBeDisabled()
  await page.getByRole('button', { name: 'Restore patient' }).click()
  await expect(nameOf(builder, 'Bridge')).toBeEnabled()
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
  await expect(told(page, 'Phase 2 is now the current phase')).toBeAttached()
  await expect(page.locator('[data-phase][aria-current="step"]')).toContainText('Build')
  await page.getByRole('button', { name: '1 Calm' }).click()
  await expect(page.locator('[data-phase][aria-pressed="true"]')).toContainText('Calm')
  await expect(page.locator('[data-phase][aria-current="step"]')).toContainText('Build')
})
