import type { Page } from '@playwright/test'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect } from './fixtures/journey'
import { bridge, clamshell, type Line, test } from './fixtures/open-plan'
import { loseNextAnswer, spoilNext } from './fixtures/spoil-next'
import { BuilderPage } from './pages/builder-page'

const often = { sets: 2, reps: 10, perDay: 1, daysPerWeek: 3 }
const openClam: Line = { slug: 'clam', dosage: often }
const openLift: Line = { slug: 'stand-abd', dosage: often }
const coldPack: Line = { slug: 'sc-cold', side: 'right', dosage: { durationMin: 15, perDay: 3 } }

const dialog = (page: Page) => page.getByRole('dialog')
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
/** The focus is with something that can be seen, and never nowhere. */
const focusIsKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)

test('missing sides are set for all and the plan is given with its link and paper, by keyboard alone', async ({
  signedIn: page,
  open,
}) => {
  await open([openClam, openLift, coldPack])
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveAccessibleName('Ready to give: version 1')
  await expect(dialog(page).getByText('3 things left:')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  const forAll = dialog(page).getByRole('group', { name: 'Side for all lines without one' })
  await expect(forAll.getByLabel('All left')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(forAll.getByLabel('All right')).toBeChecked()
  await expect(dialog(page).getByText('2 of 3 done')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Where on the body: Cold pack')).toBeFocused()
  await page.keyboard.type('outer hip')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('button', { name: 'Publish version 1' })).toBeFocused()
  await expect(dialog(page).getByText('3 of 3 done')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveAccessibleName(/^Version 1 for/)
  await expect(told(page, 'Version 1 is published.')).toBeAttached()
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toBeFocused()
  await focusIsKept(page)
  await expectAccessibleInBothThemes(page)

  const address = (await dialog(page).locator('output').textContent()) ?? ''
  expect(address).toContain('/s/')
  const mail = new URL((await dialog(page).getByRole('link', { name: 'E-mail' }).getAttribute('href')) ?? '')
  expect(mail.searchParams.get('body')).toContain(address)
  for (const way of ['E-mail', 'Text message']) {
    const href = (await dialog(page).getByRole('link', { name: way }).getAttribute('href')) ?? ''
    expect(decodeURIComponent(href)).not.toMatch(/Brandt|Tomas|[Hh]ip|nerve/)
  }
  await dialog(page).getByText('Grey', { exact: true }).click()
  await dialog(page).getByText('All 2', { exact: true }).click()
  const paper = dialog(page).getByRole('link', { name: 'Open the PDF' })
  await expect(paper).toHaveAttribute('href', /phases=all.*grey=1/)
  const pdf = await page.request.get((await paper.getAttribute('href')) ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
})

test('keys pressed faster than the page catches up are heard', async ({ signedIn: page, open }) => {
  await open([openClam, openLift])
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByLabel('All left')).toBeFocused()
  for (const key of ['ArrowRight', 'Enter', 'Enter']) await page.keyboard.press(key)
  await expect(dialog(page)).toHaveAccessibleName(/^Version 1 for/)
  await expect(dialog(page).getByRole('button', { name: 'Copy link' })).toBeFocused()
})

test('Enter is the way through where nothing is missing, and the second version says what changed', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge, clamshell])
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByRole('button', { name: 'Publish version 1' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveAccessibleName(/^Version 1 for/)
  const address = (await dialog(page).locator('output').textContent()) ?? ''
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await focusIsKept(page)

  await builder.saved(() => builder.setDose('Bridge', '3x10 1/d 3/w'))
  await builder.row('Clamshell').locator('[data-row-name]').focus()
  await builder.saved(() => page.keyboard.press(']'))
  await page.keyboard.press('Control+Enter')
  const changed = dialog(page).getByRole('region', { name: 'Changed since version 1' })
  await expect(changed.getByRole('row', { name: /Harder/ })).toContainText('Clamshell')
  const dose = changed.getByRole('row', { name: /Bridge/ })
  await expect(dose.locator('del')).toHaveText('2x10')
  await expect(dose.locator('ins')).toHaveText('3x10')
  const note = dialog(page).getByRole('textbox', { name: /reads$/ })
  await expect(note).toHaveValue(/^Harder now: .+\. Changed: .+\.$/)
  await expectAccessibleInBothThemes(page)
  await note.fill('Three rounds of the bridge now.')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await page.reload()
  await builder.ready()
  await page.keyboard.press('Control+Enter')
  await expect(note).toHaveValue('Three rounds of the bridge now.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveAccessibleName(/^Version 2 for/)
  await expect(dialog(page).locator('output')).toHaveText(address)
  const patient = await page.context().newPage()
  await patient.goto(address)
  await expect(patient.getByText('Three rounds of the bridge now.')).toBeVisible()
})

test('the layout chosen at print is offered again for the same patient, on another machine too', async ({
  signedIn: page,
  signInAs,
  browser,
  open,
}) => {
  await open([bridge, clamshell])
  await page.keyboard.press('Control+Enter')
  await dialog(page).getByRole('button', { name: 'Publish version 1' }).click()
  const layout = dialog(page).getByLabel('Layout')
  await expect(layout).toHaveValue('standard')
  await layout.selectOption('compact')
  await expectAccessibleInBothThemes(page)
  const href = await dialog(page).getByRole('link', { name: 'Open the PDF' }).getAttribute('href')
  expect(href).toMatch(/layout=compact/)
  const pdf = await page.request.get(href ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')

  const other = await (await browser.newContext()).newPage()
  await signInAs(other, 'owner')
  await other.goto(page.url(), { waitUntil: 'networkidle' })
  await new BuilderPage(other).ready()
  await other.keyboard.press('Control+Enter')
  await expect(dialog(other).getByLabel('Layout')).toHaveValue('compact')
  await other.context().close()
})

test('the print menu prints as the dialog was told, in two presses, and what is chosen there is offered again', async ({
  signedIn: page,
  patient,
  open,
}) => {
  await open([bridge, clamshell])
  await page.keyboard.press('Control+Enter')
  await dialog(page).getByRole('button', { name: 'Publish version 1' }).click()
  await dialog(page).getByLabel('Layout').selectOption('compact')
  await dialog(page).getByRole('group', { name: 'Name' }).getByText('Initials').click()
  await page.keyboard.press('Escape')

  const print = async (item: string | RegExp) => {
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const requests: string[] = []
  page.context().on('request', (request) => {
    if (request.url().includes('/handout?')) requests.push(request.url())
  })
  await print(/^Open the PDF/)
  await expect.poll(() => requests.at(-1)).toMatch(/layout=compact.*naming=initials/)
  await print('Ink: Grey')
  await expect.poll(() => requests.at(-1)).toMatch(/layout=compact.*naming=initials.*grey=1/)
  await expect
    .poll(
      async () =>
        (await ownerDatabase().printChoiceRow.findFirst({ where: { patientId: patient.id } }))?.choice,
    )
    .toMatchObject({ layout: 'compact', naming: 'initials', grey: true })

  await page.reload({ waitUntil: 'networkidle' })
  await new BuilderPage(page).ready()
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByRole('radio', { name: 'Grey' })).toBeChecked()
  await expect(dialog(page).getByRole('radio', { name: 'Initials' })).toBeChecked()
  await expect(dialog(page).getByLabel('Layout')).toHaveValue('compact')
})

test('a cut network loses nothing: what I typed stands there, and the next press gives the plan', async ({
  signedIn: page,
  open,
}) => {
  await open([bridge])
  await page.keyboard.press('Control+Enter')
  const note = dialog(page).getByRole('textbox', { name: /reads$/ })
  await note.fill('Call me on Friday.')
  await spoilNext(page, /\/publish$/)
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByRole('alert')).toContainText('Not published.')
  await expect(note).toHaveValue('Call me on Friday.')
  await focusIsKept(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveAccessibleName(/^Version 1 for/)
})

test('an answer that got lost makes no second version: the next press gets it', async ({
  signedIn: page,
  open,
}) => {
  await open([bridge])
  await page.keyboard.press('Control+Enter')
  await loseNextAnswer(page, /\/publish$/)
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByRole('alert')).toContainText('Not published.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveAccessibleName(/^Version 1 for/)
})

test('on a phone nothing of it is wider than the screen', async ({ signedIn: page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open([openClam, openLift, coldPack])
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(dialog(page).getByText('3 things left:')).toBeVisible()
  const over = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
  await expectAccessibleInBothThemes(page)
})
