import { expect, type Page } from '@playwright/test'

/** Answers every question about red flags with one key, no, and saves with another. Returns how many keys it took. */
export async function denyRedFlags(page: Page): Promise<number> {
  const save = page.getByRole('button', { name: 'Save the answers' })
  await expect(page.locator('[data-question]').first().locator('input:focus')).toHaveCount(1)
  let keys = 0
  while (!(await save.evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press('n')
    keys += 1
    expect(keys).toBeLessThan(20)
  }
  await page.keyboard.press('Enter')
  await expect(save).toHaveCount(0)
  return keys + 1
}
