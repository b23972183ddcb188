import type { Page } from '@playwright/test'
import { removeMember } from '@/lib/clinic/member/mutations'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { expectAccessible } from './fixtures/accessibility'
import { expect } from './fixtures/journey'
import { bridge, clamshell, type Line, test, toPhase } from './fixtures/open-plan'
import { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'

const kneeling: Line = {
  slug: 'hipflex-halfkneel',
  side: 'left',
  dosage: { reps: 3, holdSec: 30, perDay: 1 },
}
const told = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
const dialog = (page: Page) => page.getByRole('dialog')

async function fromMenu(page: Page, act: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: act })
  await pressUntil(page.getByRole('button', { name: 'Phases', exact: true }), item)
  await item.click()
}

test('a plan becomes a template, and another patient’s plan begins from it without a trace of the first', async ({
  signedIn: page,
  open,
  clinic,
  patient,
}) => {
  const other = await createPatient({ clinicId: clinic.id, firstName: 'Noor', lastName: 'Haddad' })
  await open([{ ...clamshell, note: 'Mind your new hip.', clinicianNote: 'Wears a brace.' }, bridge])
  await test.step('from the menu of the phases', async () => {
    await fromMenu(page, 'Save as a template')
    await dialog(page).getByLabel('Name').fill('Early hip')
    await dialog(page)
      .getByRole('checkbox', { name: /written to the patient/ })
      .check()
    await expect(dialog(page)).toContainText('“Mind your new hip.”')
    await expectAccessible(page)
    await dialog(page)
      .getByRole('checkbox', { name: /written to the patient/ })
      .uncheck()
    await dialog(page).getByRole('button', { name: 'Save template' }).click()
    await expect(page.getByText('Early hip is a template now')).toBeVisible()
  })
  await test.step('it stands under Mine and opens', async () => {
    await page.goto('/templates')
    await page.getByText('Mine', { exact: true }).first().click()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Early hip' }).click()
    await expect(page.getByRole('heading', { name: 'Early hip' })).toBeVisible()
    await expectAccessible(page)
  })
  await test.step('and a plan for somebody else begins from it', async () => {
    await page.getByRole('button', { name: 'Start a plan' }).click()
    await page.getByRole('combobox', { name: 'Patient' }).fill('Haddad')
    await page.getByRole('option', { name: /Haddad/ }).click()
    await dialog(page).getByRole('button', { name: 'Start plan' }).click()
    await page.waitForURL('**/plans/*')
    await expect(new BuilderPage(page).row('Clamshell')).toBeVisible()
  })
  const begun = await ownerDatabase().plan.findFirstOrThrow({ where: { patientId: other.id } })
  const text = JSON.stringify(begun.content)
  expect(text).toContain('"clam"')
  for (const trace of [patient.firstName, patient.lastName, 'right', 'brace', 'new hip'])
    expect(text).not.toContain(trace)
})

test('one phase of a template comes into a plan, what is blocked is listed with its reason, and one undo takes it back', async ({
  signedIn: page,
  open,
  clinic,
  patient,
  therapist,
}) => {
  await createPatientFacts({
    patient,
    userId: therapist.user.id,
    facts: { flags: [{ flag: 'cannot_kneel' }], flagsAskedOn: '2026-01-12' },
  })
  const content = {
    ...{ schemaVersion: 2, title: 'Kneel and build', locale: 'en' },
    phases: [
      toPhase('Ease', 0, [bridge]),
      toPhase('Kneel', 2, [kneeling, { ...clamshell, condition: 'the hip is calm' }]),
    ],
  }
  await ownerDatabase().planTemplate.create({
    data: {
      ...{ clinicId: clinic.id, id: crypto.randomUUID(), name: 'Kneel and build', note: '', content },
      ...{ savedByUserId: therapist.user.id, savedAt: new Date() },
    },
  })
  const builder = await open([bridge])
  await page.keyboard.press('Control+k')
  await page.keyboard.type('insert from')
  await page.getByRole('option', { name: /Insert from a template/ }).click()
  await dialog(page).getByRole('searchbox').fill('kneel and')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('checkbox', { name: /Ease/ }).uncheck()
  await expect(dialog(page)).toContainText(`Stays out for ${patient.firstName}`)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Insert 1 line' }).click()
  await expect(told(page, /1 line of Kneel and build inserted, 1 left out/)).toBeAttached()
  await expect(builder.row('Clamshell').locator('[data-row-name]')).toBeFocused()
  await expect(page.getByText(/the hip is calm/).first()).toBeVisible()
  const list = page.getByRole('region', { name: /1 line was left out for/ })
  await expect(list).toContainText('cannot kneel', { ignoreCase: true })
  await builder.expectSaved()
  await page.reload({ waitUntil: 'networkidle' })
  await expect(list).toBeVisible()
  await expectAccessible(page)
  await test.step('what helps takes its place in one press, and undo brings the list back', async () => {
    await builder.saved(() =>
      list
        .getByRole('button', { name: /^Take / })
        .first()
        .click(),
    )
    await expect(list).toBeHidden()
    await builder.saved(() => page.keyboard.press('Control+z'))
    await expect(list).toBeVisible()
  })
  await expect(page.getByRole('button', { name: '3 Kneel' })).toBeVisible()
  await builder.saved(() => page.keyboard.press('Control+z'))
  await expect(list).toBeHidden()
  await expect(page.getByRole('button', { name: '3 Kneel' })).toHaveCount(0)
})

test('the lines of a template come into the phase that is shown', async ({ signedIn: page, open }) => {
  const builder = await open([bridge])
  await fromMenu(page, 'Insert from a template')
  await dialog(page)
    .getByRole('button', { name: /Meralgia/ })
    .click()
  await dialog(page).getByText('Lines in Calm').click()
  await builder.saved(() =>
    dialog(page)
      .getByRole('button', { name: /^Insert \d+ lines$/ })
      .click(),
  )
  expect((await builder.names()).length).toBeGreaterThan(3)
  await builder.saved(() => page.keyboard.press('Control+z'))
  await expect.poll(() => builder.names()).toEqual(['Bridge'])
})

test('I take over the template of a colleague who left', async ({
  browser,
  signedIn: page,
  signInAs,
  open,
  therapist,
}) => {
  await open([bridge])
  await fromMenu(page, 'Save as a template')
  await dialog(page).getByLabel('Name').fill('Early hip')
  await dialog(page).getByRole('button', { name: 'Save template' }).click()
  await expect(dialog(page)).toBeHidden()
  const other = await (await browser.newContext()).newPage()
  const owner = await signInAs(other, 'owner')
  await removeMember(owner.scope, therapist.member.id, new Date())
  await other.goto('/templates')
  await other.getByRole('link', { name: /Early hip/ }).click()
  await expect(other.getByText('Of Ines Okafor, who left')).toBeVisible()
  await other.getByRole('button', { name: 'Take over' }).click()
  await expect(dialog(other).getByText('Ines Okafor has left the clinic')).toBeVisible()
  await dialog(other).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText('The clinic’s · saved')).toBeVisible()
  await other.context().close()
})
