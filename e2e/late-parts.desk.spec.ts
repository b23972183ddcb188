import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/journey'
import { readRouteScripts } from './fixtures/route-scripts'
import { BuilderPage } from './pages/builder-page'

const first = readRouteScripts('(clinic)/plans/[planId]').map((file) => file.split('/').at(-1))

/** Keeps what is not in the page's first script on the way until it is let through or, where it is `broken`, lost. */
async function holdLateParts(page: Page, { broken = false } = {}): Promise<() => Promise<void>> {
  let letThrough = () => {}
  const isFree = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const place = '**/_next/static/chunks/*.js*'
  await page.route(place, async (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1)
    if (first.includes(file)) return route.continue()
    if (broken) return route.abort()
    await isFree
    return route.continue()
  })
  return async () => {
    letThrough()
    if (broken) await page.unroute(place)
  }
}

test('what is pressed before its part is there is done when it comes', async ({ signedIn: page, plan }) => {
  const letThrough = await holdLateParts(page)
  await page.goto(`/plans/${plan.id}`)
  const builder = new BuilderPage(page)
  const name = builder.row('Bridge').locator('[data-row-name]')
  // A page that has just been drawn may not listen yet; once it does, a second D would be typed.
  await expect(async () => {
    if ((await name.getAttribute('aria-expanded')) === 'true') return
    await name.focus()
    await page.keyboard.press('d')
    await expect(name).toHaveAttribute('aria-expanded', 'true', { timeout: 5_000 })
  }).toPass()
  await page.keyboard.type('3x12 2/d')
  await letThrough()
  await expect(page.getByLabel('Dose of Bridge')).toHaveValue('3x12 2/d')
  await expect(page.getByLabel('Dose of Bridge')).toBeFocused()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
})

test('a menu that was asked for early opens once it is there, and is left by Escape as any other', async ({
  signedIn: page,
  plan,
}) => {
  const letThrough = await holdLateParts(page)
  await page.goto(`/plans/${plan.id}`)
  const more = page.getByRole('button', { name: 'More for Bridge' })
  const remove = page.getByRole('menuitem', { name: 'Remove' })
  await expect(more).toBeVisible()
  // A page that has just been drawn may not listen yet.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: 'Search the catalog' })).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await more.focus()
  await page.keyboard.press('Enter')
  await letThrough()
  await expect(remove).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(remove).toBeHidden()
  await expect(more).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
})

test('a part that can not be loaded says so, keeps what was typed, and comes when it is asked for again', async ({
  signedIn: page,
  plan,
}) => {
  const letThrough = await holdLateParts(page, { broken: true })
  await page.goto(`/plans/${plan.id}`)
  const title = page.getByLabel('Title of the plan')
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible({
      timeout: 500,
    })
  }).toPass()
  await expect(title).toBeVisible()
  await letThrough()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})
