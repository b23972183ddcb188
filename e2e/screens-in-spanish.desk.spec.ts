import { chooseLanguage } from '@/lib/auth/language/mutations'
import { getMessages } from '@/lib/i18n/messages'
import { clinicPlaces } from './fixtures/clinic-places'
import { createHipPlan } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { expectNoEnglish } from './fixtures/no-english'
import { sharePlan } from './fixtures/shared-plan'
import { spanishContent } from './fixtures/spanish-plan'
import { pressUntil } from './pages/press-until'

test('whoever reads Spanish meets no English in the workspace', async ({
  page,
  signInAs,
  clinic,
  patient,
}) => {
  test.slow()
  const owner = await signInAs(page, 'owner')
  const plan = await createHipPlan({ clinicId: clinic.id, patientId: patient.id, userId: owner.user.id })
  await chooseLanguage(owner.scope, 'es')
  for (const place of [...clinicPlaces, '/pateints', `/patients/${patient.id}`, `/plans/${plan.id}`]) {
    await page.goto(place)
    await expectNoEnglish(page, place)
  }
})

test('the language is chosen in the menu of the person, at once and for good', async ({ signedIn: page }) => {
  await page.goto('/patients')
  const spanish = page.getByRole('menuitemradio', { name: 'Español' })
  await pressUntil(page.getByRole('button', { name: /account$/ }), spanish)
  await spanish.click()
  await expect(page.getByRole('menuitemradio', { name: 'Español' })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await page.goto('/catalog')
  await expectNoEnglish(page, '/catalog')
})

test('before anybody is known, the browser says which language', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'es-MX', ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  for (const place of ['/sign-in', '/sign-in/new-password/x', '/s/x']) {
    await page.goto(place)
    await expectNoEnglish(page, place)
  }
  await context.close()
})

test('a plan in Spanish is Spanish on its page, title and all, whatever the browser asks for', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const { path } = await sharePlan({ clinic, patient, therapist, content: spanishContent })
  await page.goto(path)
  await expectNoEnglish(page, path)
  await expect(page).toHaveTitle(getMessages('es').share.documentTitle)
})
