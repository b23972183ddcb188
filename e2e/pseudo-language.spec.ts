import { clinicPlaces } from './fixtures/clinic-places'
import { expect, test } from './fixtures/journey'
import { findBroken, speakPseudo } from './fixtures/pseudo-language'

test('a language of long words, from right to left, breaks no page', async ({
  page,
  signInAs,
  patient,
  plan,
  shared,
}) => {
  test.slow()
  await signInAs(page, 'owner')
  const ofPatient = [`/patients/${patient.id}`, `/plans/${plan.id}`, shared.path]
  for (const place of [...clinicPlaces, ...ofPatient, '/pateints']) {
    await test.step(place.replace(/[0-9a-f-]{36}|\/s\/.*/, 'id'), async () => {
      await page.goto(place)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      // What a script adds to the page has its words too.
      await expect(page.locator('[data-motion="none"]')).toHaveCount(0)
      const before = await findBroken(page)
      await speakPseudo(page)
      expect.soft(await findBroken(page), place).toEqual(before)
    })
  }
})
