import { builtInCatalog } from '@/lib/catalog/catalog'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { spanishContent as content } from './fixtures/spanish-plan'

const bridge = builtInCatalog('es').get('bridge')

test('a patient reads a plan in Spanish and ticks it', async ({ page, clinic, patient, therapist }) => {
  const { path } = await sharePlan({ clinic, patient, therapist, content })
  await page.goto(path)
  await expect(page.locator('.patient[lang=es]')).toBeVisible()
  await page.getByText('Cómo se hace').first().click()
  await expect(page.getByRole('heading', { name: 'Debe sentir' }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: bridge.text?.title }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Marcar hecho/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^Hecho, / }).first()).toBeVisible()
  const read = (await page.locator('.patient').textContent()) ?? ''
  expect(read).not.toMatch(/[{}]/)
  expect(read).not.toMatch(/\b(the|your|once|twice|Mark done|Stop if|You should feel)\b/)
})
