import { expect, type Locator, type Page } from '@playwright/test'
import { ownerDatabase } from '@/prisma/factories/owner-database'

/** What stands in the place of a page whose session has ended. */
export class LockScreen {
  readonly dialog: Locator
  readonly password: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Locked' })
    this.password = this.dialog.getByLabel('Password', { exact: true })
  }

  /** Expects that the page shows the lock and nothing of what it showed before. */
  async expectLocked(...hidden: readonly string[]): Promise<void> {
    await expect(this.dialog).toBeVisible()
    await expect(this.page).toHaveTitle('Plinth')
    const said = await this.page.locator('body').ariaSnapshot()
    for (const text of hidden) expect(said).not.toContain(text)
    for (const part of await this.page.locator('body > *').all())
      if ((await part.locator('dialog').count()) === 0) await expect(part).toBeHidden()
  }

  async open(password: string): Promise<void> {
    await this.password.fill(password)
    await this.dialog.getByRole('button', { name: 'Sign in again' }).click()
    await expect(this.dialog).toBeHidden()
  }
}

/** Makes it so that nobody has touched the person's sessions for that long, on the server and in the page's clock. */
export async function leaveAlone(page: Page, userId: string, seconds: number): Promise<void> {
  await ownerDatabase().session.updateMany({
    where: { userId },
    data: { lastSeen: new Date(Date.now() - seconds * 1000) },
  })
  await page.clock.fastForward(seconds * 1000)
}
