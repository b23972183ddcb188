import type { Page } from '@playwright/test'
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
