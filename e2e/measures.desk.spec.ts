import type { Page } from '@playwright/test'
import { dialogSelector } from '@/app/_ui/dialog-selector'
import { chooseLanguage } from '@/lib/auth/language/mutations'
import { addDays, dayIn } from '@/lib/day'
import { createCheckIn } from '@/prisma/factories/check-in'
import { createMeasureScore } from '@/prisma/factories/measure-score'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { toHipContent } from './fixtures/hip-plan'
import { expect, type Journey, test as journey } from './fixtures/journey'
import { expectNoEnglish } from './fixtures/no-english'
import { sharePlan } from './fixtures/shared-plan'

type Given = Pick<Journey, 'clinic' | 'patient' | 'therapist'>

const test = journey.extend<{ given: Given }>({
  given: async ({ clinic, patient, therapist }, use) => use({ clinic, patient, therapist }),
})

const measures = (page: Page) => page.getByRole('region', { name: 'Outcome measures', exact: true })
const trends = (page: Page) => page.getByRole('region', { name: /^How it went/ })
/** What is said in passing is a dialog too. */
const dialog = (page: Page) => page.locator(dialogSelector)
const todayOf = ({ clinic }: Given) => dayIn(new Date(), clinic.timeZone)

/** A score of a measure so many days ago. */
function score(
  given: Given,
  measure: string,
  daysAgo: number,
  value: Parameters<typeof createMeasureScore>[0]['value'],
) {
  const { patient, therapist } = given
  const on = addDays(todayOf(given), -daysAgo)
  return createMeasureScore({ patient, userId: therapist.user.id, measure, on, ...(value ? { value } : {}) })
}

const activities = (...numbers: [number, number, number]) => ({
  number: Math.round((numbers[0] + numbers[1] + numbers[2]) / 0.3) / 10,
  activities: numbers.map((number, at) => ({ name: ['Walk', 'Climb stairs', 'Sit'][at] ?? '', number })),
})

test('a score is entered by keyboard alone, held against the first, corrected, taken back and brought back', async ({
  signedIn: page,
  given,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await score(given, 'TUG', 28, { number: 13.1 })
  await page.goto(`/patients/${given.patient.id}`)
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
  }).toPass()
  await page.keyboard.type('enter a sc')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('combobox', { name: 'Measure' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('timed')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('0 to 300 seconds, lower is better')
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByLabel('Score')).toBeFocused()
  await page.keyboard.type('301')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Score')).toHaveAccessibleDescription(
    /“301” is outside the scale.*from 0 to 300/,
  )
  await page.keyboard.press('Control+a')
  await page.keyboard.type('11,6')
  await page.keyboard.press('Enter')
  const copy = dialog(page).getByRole('button', { name: /^Copy for the record/ })
  await expect(copy).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied for the note')).toBeVisible()
  const words = await page.evaluate(() => navigator.clipboard.readText())
  expect(words).toBe('TUG 13.1 s → 11.6 s (usual error 1.1 s): better.')
  await dialog(page).getByRole('button', { name: 'Done' }).press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(measures(page)).toContainText(words)

  await measures(page).getByText('As a table').press('Enter')
  const rows = measures(page).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(2)).toContainText('11.6 s')
  await expect(rows.nth(2)).toContainText('−1.5')
  await expectAccessibleInBothThemes(page)
  await page.emulateMedia({ colorScheme: 'light' })

  await rows
    .nth(2)
    .getByRole('button', { name: /^Correct/ })
    .press('Enter')
  await dialog(page).getByLabel('Score').fill('12.4')
  await page.keyboard.press('Enter')
  await expect(copy).toBeFocused()
  // The page behind has been drawn anew, and the dialog stands over it still.
  await expect(page.getByText('Was 11.6 s on')).toBeAttached()
  await expect(copy).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(measures(page)).toContainText(
    'TUG 13.1 s → 12.4 s (usual error 1.1 s): within the usual error.',
  )
  await expect(rows.nth(2)).toContainText('Was 11.6 s on')

  await rows
    .nth(2)
    .getByRole('button', { name: /^Take back/ })
    .press('Enter')
  // What is said in passing stands as long as the pointer is on it.
  await page.getByRole('button', { name: 'Undo' }).hover()
  await expect(rows).toHaveCount(2)
  await expect(measures(page).getByRole('button', { name: 'Enter a score' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(3)
  expect(await ownerDatabase().measureScoreRow.count({ where: { patientId: given.patient.id } })).toBe(5)
})

test('own activities keep their names, and their mean is not called better inside the error', async ({
  signedIn: page,
  given,
}) => {
  await score(given, 'PSFS', 35, activities(4, 3, 6))
  await page.goto(`/patients/${given.patient.id}`)
  await measures(page).getByRole('button', { name: 'Enter a score' }).click()
  await dialog(page).getByRole('combobox', { name: 'Measure' }).fill('psfs')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Activity 2', { exact: true })).toHaveValue('Climb stairs')
  for (const [at, number] of ['6', '5', '7'].entries())
    await dialog(page)
      .getByLabel(`How well, 0 to 10: activity ${at + 1}`)
      .fill(number)
  await page.keyboard.press('Enter')
  const words = 'PSFS 4.3 → 6.0 (usual error 2.0): within the usual error.'
  await expect(dialog(page)).toContainText(words)
  await page.keyboard.press('Escape')
  await expect(measures(page)).toContainText(words)
  await expect(
    measures(page).getByRole('img', { name: /from 4\.3 on .* to 6\.0 on .*2 scores/ }),
  ).toBeVisible()
  await expect(measures(page)).toContainText('Stratford 1995, as another source names it')
  await expect(measures(page)).not.toContainText('better.')
})

test('a side is never chosen ahead, a day may lie back, and neither in the future nor before birth', async ({
  signedIn: page,
  given,
}) => {
  await page.goto(`/patients/${given.patient.id}`)
  await measures(page).getByRole('button', { name: 'Enter a score' }).click()
  await dialog(page).getByRole('combobox', { name: 'Measure' }).fill('single-leg')
  await page.keyboard.press('Enter')
  await dialog(page).getByLabel('Score').fill('12')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Side')).toHaveAccessibleDescription(/Choose the side/)
  await dialog(page).getByLabel('Side').selectOption('Right')
  const day = dialog(page).getByLabel('Day it was taken')
  await day.fill(addDays(todayOf(given), 1))
  await day.press('Enter')
  await expect(day).toHaveAttribute('aria-invalid', 'true')
  await day.fill(addDays(todayOf(given), -3))
  await day.press('Enter')
  await expect(dialog(page)).toContainText('Single-leg stand (right) 12 s')
  expect(await ownerDatabase().measureScoreRow.count({ where: { patientId: given.patient.id } })).toBe(1)
})

test('a measure is asked for again when the plan is to be looked at anew', async ({
  signedIn: page,
  given,
}) => {
  await sharePlan({ ...given, content: { ...toHipContent(), reviewDate: addDays(todayOf(given), -1) } })
  await score(given, 'PSFS', 35, activities(4, 3, 6))
  await score(given, 'SIT', 2, { number: 20 })
  await page.goto(`/patients/${given.patient.id}`)
  await expect(measures(page)).toContainText('PSFS was 5 weeks ago: again at this reassessment.')
  await expect(measures(page)).not.toContainText('Sitting was')
})

test('what was done, how it hurt and how hard it was stand in charts whose tables say the numbers', async ({
  signedIn: page,
  given,
}) => {
  const { plan, version, link } = await sharePlan(given)
  const ids = { clinicId: given.clinic.id, planId: plan.id, versionId: version.id, shareLinkId: link.id }
  const day = (back: number) => addDays(todayOf(given), -back)
  const bodies = [
    [4, { about: 'day', pain: 6, effort: 'hard', amount: 'all' }],
    [2, { about: 'day', pain: 3, effort: 'light', amount: 'some' }],
  ] as const
  for (const [back, body] of bodies)
    await createCheckIn({
      ...ids,
      localDate: new Date(day(back)),
      loggedAt: new Date(`${day(back)}T12:00:00Z`),
      body,
    })
  await page.goto(`/patients/${given.patient.id}`)
  await expect(
    trends(page).getByRole('img', { name: /^Worst pain from 0 to 10.*2 days, from 6 to 3/ }),
  ).toBeVisible()
  for (const summary of await trends(page).getByText('As a table').all()) await summary.press('Enter')
  const pain = trends(page).getByRole('table', { name: 'Worst pain, by day' }).getByRole('row')
  // A day that nobody logged is no row, and none says zero.
  await expect(pain).toHaveText([/^Day/, /6$/, /3$/])
  const effort = trends(page).getByRole('table', { name: 'How hard it was, by day' }).getByRole('row')
  await expect(effort).toHaveText([/^Day/, /Hardall done$/, /Lightsome done$/])
  await expect(trends(page).getByRole('table', { name: /^Done of planned/ })).toContainText('nothing logged')
  await expectAccessibleInBothThemes(page)
})

test('an assistant enters a score, and the section is Spanish without an English word', async ({
  signedIn: page,
  given,
}) => {
  await chooseLanguage(given.therapist.scope, 'es')
  await score(given, 'TUG', 28, { number: 13.1 })
  await score(given, 'TUG', 1, { number: 12.9 })
  await page.goto(`/patients/${given.patient.id}`)
  await expect(
    page.getByText('TUG 13.1 s → 12.9 s (error habitual 1.1 s): dentro del error habitual.').first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Anotar una puntuación' }).click()
  await expect(page.getByLabel('Día en que se tomó')).toBeVisible()
  await expectNoEnglish(page, 'the form of a score')
})
