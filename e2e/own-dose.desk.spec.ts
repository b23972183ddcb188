import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect } from './fixtures/journey'
import { bridge, clamshell, test } from './fixtures/open-plan'
import { pressUntil } from './pages/press-until'

const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

test('what I always give of an exercise and of its kind comes with each that I add, and is cleared where it was set', async ({
  signedIn: page,
  open,
}) => {
  await open([{ ...clamshell, dosage: { sets: 3, reps: 12, perDay: 1, daysPerWeek: 3 } }])
  const more = page.getByRole('button', { name: 'More for Clamshell' })
  const make = page.getByRole('menuitem', { name: 'Make 3x12 1/d 3/w my default for this exercise' })
  await pressUntil(more, make)
  await expectAccessibleInBothThemes(page)
  await make.click()
  await expect(page.getByText('3x12 1/d 3/w is your default for Clamshell').first()).toBeVisible()
  await more.click()
  await page.getByRole('menuitem', { name: 'Make 3x12 1/d 3/w my default for every “Strength”' }).click()
  await expect(page.getByText('3x12 1/d 3/w is your default for every “Strength”').first()).toBeVisible()

  const builder = await open([])
  await expect(page.getByText('Reading the rules')).toBeHidden()
  await builder.saved(() => builder.add('Clamshell'))
  await expect(told(page, 'Clamshell added with your default dose')).toBeAttached()
  await expect(builder.row('Clamshell')).toContainText('Your default for this exercise')
  await expect(page.getByLabel('Dose of Clamshell', { exact: true })).toHaveValue('3x12 1/d 3/w')
  await builder.saved(() => builder.add('Bridge'))
  await expect(page.getByLabel('Dose of Bridge', { exact: true })).toHaveValue('3x12 1/d 3/w')
  await builder.choose('Clamshell', 'Clear my default for this exercise: 3x12 1/d 3/w')
  await expect(page.getByText('Your default for Clamshell is cleared').first()).toBeVisible()
  await builder.choose('Clamshell', 'Clear my default for every “Strength”: 3x12 1/d 3/w')
  await expect(page.getByText('Your default for every “Strength” is cleared').first()).toBeVisible()

  await open([bridge])
  await builder.add('Clamshell')
  await expect(told(page, 'Clamshell added')).toBeAttached()
  await expect(page.getByLabel('Dose of Clamshell', { exact: true })).not.toHaveValue('3x12 1/d 3/w')
})
