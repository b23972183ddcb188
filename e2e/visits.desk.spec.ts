import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { dialogSelector } from '@/app/_ui/dialog-selector'
import { chooseLanguage } from '@/lib/auth/language/mutations'
import { addDays, dayIn } from '@/lib/day'
import type { PlanContent } from '@/lib/plan/schema'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { toHipContent } from './fixtures/hip-plan'
import { expect, type Journey, test as journey } from './fixtures/journey'
import { expectNoEnglish } from './fixtures/no-english'
import { sharePlan } from './fixtures/shared-plan'

const hands = { id: 'hands', slug: 'mt-hip-lat', side: 'right' } as const
const soft = { id: 'soft', slug: 'mt-stm-glut', side: 'right' } as const

/** The hip plan with manual therapy: a glide with its grade, and soft tissue work. */
function toVisitContent(more: Partial<PlanContent> = {}): PlanContent {
  const content = toHipContent()
  const [first, ...later] = content.phases
  if (!first) throw new Error('There is no phase.')
  const byHand = [
    { ...hands, dosage: { grade: 'III' as const, sets: 3, holdSec: 30, visits: { total: 8 } } },
    { ...soft, dosage: { durationMin: 8, visits: { total: 8 } } },
  ]
  return { ...content, phases: [{ ...first, items: [...first.items, ...byHand] }, ...later], ...more }
}

type Given = Pick<Journey, 'clinic' | 'patient' | 'therapist'>

const test = journey.extend<{ given: Given }>({
  given: async ({ clinic, patient, therapist }, use) => use({ clinic, patient, therapist }),
})

const share = (given: Given, more: Partial<PlanContent> = {}) =>
  sharePlan({ ...given, content: toVisitContent(more) })

const visits = (page: Page) => page.getByRole('region', { name: /^Visits/ })
/** What is said in passing is a dialog too. */
const dialog = (page: Page) => page.locator(dialogSelector)

test('a visit is recorded by keyboard and its line copied, corrected, taken back and brought back', async ({
  signedIn: page,
  given,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await share(given)
  await page.goto(`/patients/${given.patient.id}`)
  await expect(visits(page)).toContainText('No visit recorded')
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
  }).toPass()
  await page.keyboard.type('record a vis')
  await page.keyboard.press('Enter')
  const all = dialog(page).getByRole('button', { name: 'All done as planned' })
  await expect(all).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await dialog(page)
    .getByRole('combobox', { name: /^Response to Hip lateral/ })
    .selectOption('Better')
  await page.keyboard.press('Control+Enter')
  const copy = dialog(page).getByRole('button', { name: /^Copy for the record/ })
  await expect(copy).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied for the note')).toBeVisible()
  const words = await page.evaluate(() => navigator.clipboard.readText())
  expect(words).toMatch(
    /^\w{3} \d+, \d{4}: Hip lateral glide with belt, right, grade III, 3 sets, better after; Soft tissue mobilization.*, right, 8 min\.$/,
  )
  expect(words).not.toContain(given.patient.firstName)
  await dialog(page).getByRole('button', { name: 'Done' }).press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(visits(page)).toContainText(words)
  await expectAccessibleInBothThemes(page)

  await visits(page)
    .getByRole('button', { name: /^Correct/ })
    .press('Enter')
  await dialog(page)
    .getByRole('combobox', { name: /^Grade of/ })
    .selectOption('Grade II')
  await dialog(page).getByLabel('Short note').fill('Stands with less pain.')
  await page.keyboard.press('Control+Enter')
  await expect(copy).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(visits(page)).toContainText('grade II, 3 sets')
  await expect(visits(page)).toContainText('Stands with less pain.')
  await expect(visits(page)).toContainText('corrected')

  await visits(page)
    .getByRole('button', { name: /^Take back/ })
    .press('Enter')
  // What is said in passing stands as long as the pointer is on it.
  await page.getByRole('button', { name: 'Undo' }).hover()
  await expect(visits(page)).toContainText('No visit recorded')
  await expect(visits(page).getByRole('button', { name: 'Record a visit' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(visits(page)).toContainText('Stands with less pain.')
})

test('one press is one visit, also when the answer was lost', async ({ signedIn: page, given }) => {
  const { plan } = await share(given)
  await page.goto(`/patients/${given.patient.id}`)
  await visits(page).getByRole('button', { name: 'Record a visit' }).click()
  await dialog(page).getByLabel('Short note').fill('Walks well.')
  let lost = 0
  await page.route('**/api/plans/*/visits/*', async (route) => {
    lost += 1
    if (lost > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  const record = dialog(page).getByRole('button', { name: 'Record the visit' })
  await record.click()
  await expect(dialog(page).getByRole('alert')).toContainText('try again')
  await record.dblclick()
  await expect(dialog(page)).toContainText('The visit is on record')
  await page.keyboard.press('Escape')
  await expect(visits(page).getByRole('listitem')).toHaveCount(1)
  expect(await ownerDatabase().planVisit.count({ where: { planId: plan.id } })).toBe(1)
})

test('where the browser allows no copying the line is selected', async ({ signedIn: page, given }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await share(given)
  await page.goto(`/patients/${given.patient.id}`)
  await visits(page).getByRole('button', { name: 'Record a visit' }).click()
  await dialog(page).getByLabel('Pain before').fill('5')
  await dialog(page).getByLabel('Pain after').fill('3')
  await page.keyboard.press('Enter')
  await dialog(page)
    .getByRole('button', { name: /^Copy for the record/ })
    .click()
  await expect(page.getByText('The line is selected')).toBeVisible()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Pain 5 of 10 before, 3 after.')
})

test('a reassessment that is due stands in the list and on the page until one is recorded', async ({
  signedIn: page,
  given,
}) => {
  const today = dayIn(new Date(), given.clinic.timeZone)
  await share(given, { reviewDate: addDays(today, -1) })
  await page.goto('/patients')
  await expect(page.getByText(/^Time to reassess\. The review date was/)).toBeVisible()
  await page.goto(`/patients/${given.patient.id}`)
  await expect(visits(page)).toContainText('Time to reassess')
  await visits(page).getByRole('button', { name: 'Record the reassessment' }).press('Enter')
  await expect(dialog(page).getByRole('checkbox', { name: /^Reassessed/ })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toContainText('Reassessed.')
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(visits(page)).not.toContainText('Time to reassess')
  await page.goto('/patients')
  await expect(page.getByText(given.patient.lastName)).toBeVisible()
  await expect(page.getByText('Time to reassess')).toHaveCount(0)
})

test('an assistant reads the visits and records none', async ({ page, signInAs, given }) => {
  await share(given)
  await signInAs(page, 'assistant')
  await page.goto(`/patients/${given.patient.id}`)
  const button = visits(page).getByRole('button', { name: 'Record a visit' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await button.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
})

test('a visit is recorded in Spanish without an English word', async ({ signedIn: page, given }) => {
  await chooseLanguage(given.therapist.scope, 'es')
  const { plan } = await share(given, { title: 'Plan de cadera', reviewDate: '2026-01-12' })
  const visit = { lines: [], planned: 8, pain: { before: 5 } }
  await ownerDatabase().planVisit.create({
    data: {
      ...{ clinicId: given.clinic.id, id: randomUUID(), revision: 1, planId: plan.id, versionNumber: 1 },
      ...{ onDay: new Date('2026-01-12'), body: visit },
      ...{ recordedByUserId: given.therapist.user.id, recordedAt: new Date() },
    },
  })
  await page.goto(`/patients/${given.patient.id}`)
  await page.getByRole('button', { name: 'Registrar una cita' }).click()
  await expect(page.getByRole('button', { name: 'Todo hecho según lo previsto' })).toBeVisible()
  await expectNoEnglish(page, 'the form of a visit')
})
