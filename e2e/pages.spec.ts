import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { clinicPlaces } from './fixtures/clinic-places'
import { createHipPlan } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'

test('every page of the clinic passes axe in both themes', async ({ page, signInAs, patient, clinic }) => {
  test.slow()
  const owner = await signInAs(page, 'owner')
  const plan = await createHipPlan({ clinicId: clinic.id, patientId: patient.id, userId: owner.user.id })
  for (const place of [...clinicPlaces, `/patients/${patient.id}`, `/plans/${plan.id}`]) {
    await test.step(place.replace(/[0-9a-f-]{36}/, 'id'), async () => {
      const answer = await page.goto(place)
      expect(answer?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page).toHaveTitle(/ · Plinth$/)
      await expectAccessibleInBothThemes(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  }
})

test('a mistyped address says so, and keeps the bar that leads on', async ({ signedIn: page, isMobile }) => {
  for (const place of ['/pateints', '/settings/nowhere', '/a/b/c']) {
    const answer = await page.goto(place)
    expect(answer?.status(), place).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
    const places = page.getByRole('navigation', { name: 'Main' }).filter({ visible: true })
    await expect(places.getByRole('link', { name: 'Catalog' })).toBeVisible()
    if (!isMobile) await expect(page.getByRole('button', { name: /account$/ })).toBeVisible()
  }
})

test('signed out, every page leads to the sign-in and back', async ({ page, patient }) => {
  for (const place of ['/', '/patients', `/patients/${patient.id}`, '/catalog', '/settings/clinic']) {
    await page.goto(place)
    await expect(page).toHaveURL(/\/sign-in/)
  }
  await expectAccessible(page)
  expect((await page.goto('/pateints'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
})
