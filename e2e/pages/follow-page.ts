import { expect, type Page } from '@playwright/test'
import { PatientPage } from './patient-page'

/** Following along on a page whose clock goes on only when it is told to. */
export class FollowPage {
  constructor(readonly page: Page) {}

  /** Opens a link and lets its time stand. */
  async open(path: string): Promise<void> {
    await this.page.clock.install()
    await new PatientPage(this.page).open(path)
    await this.stand()
  }

  /** A page that was loaded anew has its time run again. */
  async stand(): Promise<void> {
    const now = await this.page.evaluate(() => Date.now())
    await this.page.clock.pauseAt(now + 60_000)
  }

  /** From today into the first exercise, which waits for "Start". */
  async start(name: string): Promise<void> {
    await this.page.getByRole('link', { name: /^Start/ }).click()
    await this.expectExercise(name)
  }

  async expectExercise(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Opens or closes the choice of voice, sound and vibration. */
  async openSignals(): Promise<void> {
    await this.page.locator('.follow-signals > summary').click()
  }

  async pass(seconds: number): Promise<void> {
    await this.page.clock.runFor(seconds * 1000)
  }

  /** What is to be done now, and the seconds that are left of it. */
  async expectNow(cue: string | RegExp, left?: number): Promise<void> {
    await expect(this.page.locator('.follow-cue')).toHaveText(cue)
    if (left !== undefined) await expect(this.page.locator('.follow-ring b')).toHaveText(String(left))
  }

  /** Why the time stands. */
  async expectStands(why: string): Promise<void> {
    await expect(this.page.locator('.follow-stands > p')).toHaveText(why)
  }

  async setHidden(hidden: boolean): Promise<void> {
    await this.page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  }
}
