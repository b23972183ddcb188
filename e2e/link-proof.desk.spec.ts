import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

test('a therapist has a link ask for a PIN, tells it, and has it ask for nothing again', async ({
  signedIn: page,
  shared,
  browser,
  baseURL,
}) => {
  await new BuilderPage(page).open(shared.plan.id)
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  const proof = dialog.getByRole('region', { name: 'PIN or birth year' })
  await expect(proof.getByText('Whoever has the link can open it.')).toBeVisible()
  await proof.getByRole('button', { name: 'Ask for a PIN' }).click()
  await expect(proof.getByText('It is shown only now.')).toBeVisible()
  const pin = (await proof.locator('output').textContent()) ?? ''
  expect(pin).toMatch(/^\d{6}$/)
  await expectAccessibleInBothThemes(page)
  await expect(dialog.getByText('It asks for the PIN that we told you.')).toBeVisible()
  for (const way of ['E-mail', 'Text message'])
    expect(await dialog.getByRole('link', { name: way }).getAttribute('href')).not.toContain(pin)

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const phone = await context.newPage()
  await phone.goto(shared.path)
  await phone.getByLabel('PIN').fill(pin)
  await phone.getByRole('button', { name: 'Open my page' }).click()
  await expect(phone.getByText('Text size')).toBeVisible()
  await context.close()

  await proof.getByRole('button', { name: 'Type a PIN yourself' }).click()
  await proof.getByLabel('PIN', { exact: true }).fill('1234')
  await proof.getByRole('button', { name: 'Use this PIN' }).click()
  await expect(proof.getByRole('alert')).toContainText('This PIN is tried first')
  await proof.getByRole('button', { name: 'Ask for nothing' }).click()
  await expect(proof.getByText('Whoever has the link can open it.')).toBeVisible()
  const link = await ownerDatabase().shareLink.findFirstOrThrow({ where: { id: shared.link.id } })
  expect(link).toMatchObject({ proofKind: null, proofHash: null })
})
