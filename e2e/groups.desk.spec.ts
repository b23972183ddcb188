import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect } from './fixtures/journey'
import { bridge, type Line, test } from './fixtures/open-plan'
import type { BuilderPage } from './pages/builder-page'

const often = { sets: 3, reps: 10, perDay: 1, daysPerWeek: 3 }
const bridges: Line = { ...bridge, dosage: often }
const clamshell: Line = { slug: 'clam', side: 'right', dosage: often }
const glide: Line = { slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10, perDay: 2 } }
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const rowName = (page: Page, name: string) => page.locator('[data-row-name]', { hasText: name })

/** The bridge and the row after it, by keyboard. */
async function selectTwo(page: Page) {
  await rowName(page, 'Bridge').focus()
  await page.keyboard.press('Shift+ArrowDown')
}

/** Its answer is waited for from before it is made: it may be saved before the next key. */
async function makeSuperset(page: Page, builder: BuilderPage) {
  await builder.saved(async () => {
    await page.keyboard.press('g')
    await expect(page.getByLabel('Superset: rounds and rest')).toBeFocused()
    await page.keyboard.press('Escape')
  })
}

test('two rows become a superset by keyboard, its rounds are typed, and the patient’s page says it beside the plan', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridges, clamshell, glide])
  await selectTwo(page)
  await expect(page.getByRole('button', { name: 'Superset', exact: true })).toBeVisible()
  await page.keyboard.press('g')
  const rounds = page.getByLabel('Superset: rounds and rest')
  await expect(told(page, 'Superset of 2 rows made')).toBeAttached()
  await expect(rounds).toBeFocused()
  await expect(rounds).toHaveValue('3 rounds')
  await expect(builder.row('Bridge')).toContainText('10 1/d 3/w')
  await expect(builder.row('Bridge')).not.toContainText('3x10')

  await page.keyboard.type('3 rounds slowly')
  await expect(page.getByText('“slowly” is not understood')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(told(page, '“slowly” is not understood')).toBeAttached()
  await expect(rounds).toBeFocused()
  const said = (times: number) =>
    page
      .getByRole('complementary')
      .getByText(`Do these 2 one after another. Rest 1 minute. Do the round ${times} times.`)
  await rounds.fill('5x r60')
  await expect(said(5)).toBeVisible()
  await expect(rounds).toHaveAccessibleDescription('5 rounds, 1 min rest')
  await expect(rowName(page, 'Bridge')).toHaveAccessibleDescription('In a Superset: 5 rounds, 1 min rest')
  await rounds.fill('4x r60')
  await expect(said(4)).toBeVisible()
  await builder.saved(() => page.keyboard.press('Enter'))
  await expect(told(page, 'Superset: 4 rounds, 1 min rest')).toBeAttached()
  await expect(rowName(page, 'Bridge')).toBeFocused()
  await expect(rowName(page, 'Bridge')).toHaveAccessibleDescription('In a Superset: 4 rounds, 1 min rest')
  await expect(rounds).toHaveValue('4 rounds, 1 min rest')
  await expect(said(4)).toBeVisible()
  await expectAccessibleInBothThemes(page)
})

test('a group moves as one, takes a line in and lets it out, is taken apart, and each step is taken back', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridges, clamshell, glide])
  await selectTwo(page)
  await makeSuperset(page, builder)
  await rowName(page, 'Clamshell').focus()
  await builder.saved(() => page.keyboard.press('Alt+ArrowDown'))
  await expect.poll(() => builder.names()).toEqual(['Sciatic nerve glide, lying', 'Bridge', 'Clamshell'])
  await expect(told(page, 'Clamshell moved to place 3 of 3')).toBeAttached()
  await builder.saved(() => builder.choose('Sciatic nerve glide, lying', 'Add to the Superset of Bridge'))
  await expect(page.getByLabel('Circuit: rounds and rest')).toHaveValue('3 rounds')
  await expect.poll(() => builder.names()).toEqual(['Bridge', 'Clamshell', 'Sciatic nerve glide, lying'])
  await builder.saved(() => builder.choose('Bridge', 'Take out of the Circuit'))
  await expect(page.getByLabel('Superset: rounds and rest')).toBeVisible()
  await expect(builder.row('Bridge')).toContainText('3x10 1/d 3/w')
  await page.getByRole('button', { name: 'Take the Superset apart' }).click()
  await expect(page.getByLabel(/rounds and rest/)).toHaveCount(0)
  await expect(builder.row('Clamshell')).toContainText('3x10 1/d 3/w')
  await expect(rowName(page, 'Clamshell')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Superset: rounds and rest')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Circuit: rounds and rest')).toBeVisible()
})

test('copied rows of a group come to another plan as a group with its rounds, and one alone as a plain row', async ({
  signedIn: page,
  open,
}) => {
  await open([bridges, clamshell, glide])
  await rowName(page, 'Bridge').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('g')
  await page.getByLabel('Superset: rounds and rest').fill('4x r60')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect(told(page, '3 lines copied')).toBeAttached()
  const builder = await open([])
  await page.getByRole('button', { name: 'Phases', exact: true }).focus()
  await builder.saved(() => page.keyboard.press('Control+v'))
  await expect(page.getByLabel('Superset: rounds and rest')).toHaveValue('4 rounds, 1 min rest')
  await expect.poll(() => builder.names()).toEqual(['Bridge', 'Clamshell', 'Sciatic nerve glide, lying'])
  await rowName(page, 'Clamshell').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('Control+c')
  await expect(told(page, '1 line copied')).toBeAttached()
  await builder.saved(() => page.keyboard.press('Control+v'))
  await expect(page.getByLabel(/rounds and rest/)).toHaveCount(1)
  await expect(builder.row('Clamshell').nth(1)).toContainText('4x10 1/d 3/w')
})

test('a phase is copied with its group, and that is taken back', async ({ signedIn: page, open }) => {
  const builder = await open([bridges, clamshell, glide])
  await selectTwo(page)
  await makeSuperset(page, builder)
  await page.getByRole('button', { name: 'Phases', exact: true }).click()
  await builder.saved(() => page.getByRole('menuitem', { name: 'Copy Calm' }).click())
  await expect(told(page, 'Calm copied as Calm 2')).toBeAttached()
  await expect(page.getByRole('button', { name: '2 Calm 2' })).toBeFocused()
  await expect.poll(() => builder.names()).toEqual(['Bridge', 'Clamshell', 'Sciatic nerve glide, lying'])
  await expect(page.getByLabel('Superset: rounds and rest')).toHaveValue('3 rounds')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '2 Calm 2' })).toHaveCount(0)
})
