import { expect, type Page } from '@playwright/test'

/** What a patient reads and ticks at `/s/…`. */
export class PatientPage {
  constructor(readonly page: Page) {}

  /** Opens the page and waits until its script is at work, which alone offers a size of text. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await expect(this.page.getByText('Text size')).toBeVisible()
  }

  /** The button that ticks a line, or one time of several. */
  undone(name: string, time = 'Mark done') {
    return this.page.getByRole('button', { name: new RegExp(`${time}.*${name}`) }).first()
  }

  /** The same button once it is ticked. */
  done(name: string) {
    return this.undone(name, 'Done at')
  }

  /** Answers "worst pain", where the question is shown. */
  async choosePain(pain: number): Promise<void> {
    await this.page
      .getByRole('group', { name: /Worst pain/ })
      .getByText(String(pain), { exact: true })
      .click()
    await this.page.getByRole('button', { name: 'Save' }).click()
  }

  /** Waits until the server has taken what was just said: another device, or one that is put away at once, relies on it. */
  async sent(act: () => Promise<void>): Promise<void> {
    const answer = this.page.waitForResponse((response) => response.url().endsWith('/check-ins'))
    await act()
    expect((await answer).status()).toBe(201)
  }
}
