import { type Browser, expect as base, type Page } from '@playwright/test'
import type { PractisedHand } from './practised-hand'

/** What the program takes to answer is not measured here: a busy machine gets the time it needs. */
export const expect = base.configure({ timeout: 60_000 })

/** The dialog in which a plan is made ready and given. */
export const giving = (page: Page) => page.getByRole('dialog')

/** The act has the focus, and the page has caught up with what was settled: it is no longer off. */
export async function expectGivable(page: Page): Promise<void> {
  const act = giving(page).getByRole('button', { name: /^Publish version/ })
  await expect(act).toBeFocused()
  await expect(act).toBeEnabled()
}

/** Copies the link with a key, opens the PDF with a press, and expects that both are what they should be. */
export async function giveLinkAndPaper(hand: PractisedHand, browser: Browser, firstName: string) {
  const { page } = hand
  await expect(giving(page).getByRole('button', { name: 'Copy link' })).toBeFocused()
  await hand.press('Enter')
  await expect(page.getByText('Link copied')).toBeVisible()
  const opened = page.context().waitForEvent('page')
  await hand.click(giving(page).getByRole('link', { name: 'Open the PDF' }))
  await (await opened).close()
  await expectPaper(page)
  await expectLink(browser, await page.evaluate(() => navigator.clipboard.readText()), firstName)
}

/** Publishes with the key that has the focus, and copies the link with the next. */
export async function giveLink(hand: PractisedHand, browser: Browser, firstName: string): Promise<void> {
  const { page } = hand
  await expectGivable(page)
  await hand.press('Enter')
  await expect(giving(page).getByRole('button', { name: 'Copy link' })).toBeFocused()
  await hand.press('Enter')
  await expect(page.getByText('Link copied')).toBeVisible()
  await expectLink(browser, await page.evaluate(() => navigator.clipboard.readText()), firstName)
}

async function expectPaper(page: Page): Promise<void> {
  const href = await giving(page).getByRole('link', { name: 'Open the PDF' }).getAttribute('href')
  const pdf = await page.request.get(href ?? '', { timeout: 60_000 })
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
}

/** A phone that has nothing to do with the therapist opens it. */
async function expectLink(browser: Browser, address: string, firstName: string): Promise<void> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US' })
  const page = await phone.newPage()
  expect((await page.goto(address))?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(firstName)
  await phone.close()
}
