import { expect, type Locator } from '@playwright/test'
import { settle } from '../fixtures/settle'

/**
 * Presses until what it opens is there: a page that has just been drawn may not listen yet. What closes meanwhile does
 * not count as there.
 */
export async function pressUntil(trigger: Locator, opened: Locator): Promise<void> {
  await settle(trigger.page())
  await expect(async () => {
    // What opens just now covers what is pressed, or takes its place: a press that waited for that would never end.
    if (!(await opened.isVisible())) await trigger.click({ timeout: 2_000 })
    await expect(opened).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
}
