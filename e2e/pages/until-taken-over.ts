import type { Page } from '@playwright/test'

/**
 * Waits until the page's script has taken over what the server painted in an element: what is typed before is known to
 * nobody, and a form that is sent is the browser's.
 */
export async function untilTakenOver(page: Page, element = 'main'): Promise<void> {
  await page.waitForFunction(
    (selector) =>
      Object.keys(document.querySelector(selector) ?? {}).some((name) => name.startsWith('__reactProps')),
    element,
  )
}
