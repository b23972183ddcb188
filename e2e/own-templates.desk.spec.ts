import type { Page } from '@playwright/test'
import { removeMember } from '@/lib/clinic/member/mutations'
import { expect } from './fixtures/journey'
import { bridge, test } from './fixtures/open-plan'
import { pressUntil } from './pages/press-until'

const dialog = (page: Page) => page.getByRole('dialog')

async function fromMenu(page: Page, act: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: act })
  await pressUntil(page.getByRole('button', { name: 'Phases', exact: true }), item)
  await item.click()
}

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
