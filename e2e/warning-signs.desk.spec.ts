import { expectAccessibleInAllColors } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a warning sign and a question reach the therapist, and the patient sees what became of them', async ({
  signedIn,
  browser,
  baseURL,
  patient,
  shared: { path },
}) => {
  const context = await browser.newContext({ ...phoneSize, ...(baseURL ? { baseURL } : {}) })
  const phone = await context.newPage()
  await new PatientPage(phone).open(path)
  await phone.getByRole('link', { name: 'Say how it went' }).first().click()
  const signs = phone.getByRole('group', { name: 'Is any of this new or worse?' })
  await expect(signs.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await signs.getByText('None of these').click()
  await signs.getByText(/^You have new chest pain/).click()
  await expect(signs.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await phone.getByText(/^Add a note/).click()
  await phone.getByLabel(/^Note for/).fill('Can I do it sitting down?')
  await new PatientPage(phone).sent(() => phone.getByRole('button', { name: 'Save' }).click())

  await expect(phone.getByRole('heading', { level: 1, name: 'Call 911 now' })).toBeVisible()
  await expect(phone.getByRole('link', { name: 'Call 911' }).first()).toHaveAttribute('href', 'tel:911')
  await expect(phone.getByRole('link', { name: /555 0100/ }).first()).toHaveAttribute('href', 'tel:5550100')
  await expect(phone.getByRole('link', { name: /^Start/ })).toHaveCount(0)
  await expect(phone.getByText('Nobody has looked at it yet.')).toBeVisible()
  await expectAccessibleInAllColors(phone)
  await phone.reload()
  await expect(phone.getByRole('heading', { level: 1, name: 'Call 911 now' })).toBeVisible()
  await expect(phone.getByText('Can I do it sitting down?')).toBeVisible()

  const name = `${patient.firstName} ${patient.lastName}`
  await signedIn.goto('/patients')
  const first = signedIn.getByRole('region', { name: /^Look at first/ })
  await expect(first.getByText(/^Warning sign: chest pain/)).toBeVisible()
  await signedIn.goto(`/patients/${patient.id}`)
  await expect(signedIn.getByText('Can I do it sitting down?').first()).toBeVisible()
  await expect(signedIn.getByText('The patient’s page says to call the emergency number')).toBeVisible()
  await signedIn.getByRole('button', { name: new RegExp(`Mark as seen.*${name}`) }).click()
  await expect(signedIn.getByText(/^Seen by/)).toHaveCount(2)
  await signedIn.getByRole('button', { name: 'Re-open the plan' }).click()
  await expect(signedIn.getByText('The plan is open again')).toBeVisible()

  await phone.reload()
  await expect(phone.getByRole('link', { name: /^Start/ })).toBeVisible()
  await expect(phone.getByText(/Your clinic looked at it/)).toBeVisible()
  await context.close()
})

test('without a script a sign of the same day says to call the clinic', async ({
  plainPage: page,
  shared: { path },
}) => {
  await page.goto(path)
  const signs = page.getByRole('group', { name: 'Is any of this new or worse?' })
  await signs.getByText(/^You have a fever/).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
  await expect(page.getByText('Only your clinic can open your plan again.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call 555 0100', exact: true })).toBeVisible()
})
