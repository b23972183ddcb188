import type { Locator, Page } from '@playwright/test'
import { type Act, type Cost, costOf } from './keystroke-model'

/** Clicks, types and presses as somebody who knows the program, and keeps what it did. */
export class PractisedHand {
  readonly acts: Act[] = []
  /** How far the pointer went, in pixels. */
  travel = 0
  private at: { x: number; y: number }

  constructor(readonly page: Page) {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
    this.at = { x: width / 2, y: height / 2 }
  }

  async click(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded()
    const box = await target.boundingBox()
    if (!box) throw new Error(`Nothing to point at: ${target}`)
    const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const { on, what } = await target.evaluate((element) => ({
      on: element.matches('input:not([type=radio], [type=checkbox]), textarea')
        ? ('field' as const)
        : element.closest('[role^=menuitem], [role=option]')
          ? ('entry' as const)
          : ('command' as const),
      what: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
    }))
    await target.click()
    this.travel += Math.hypot(to.x - this.at.x, to.y - this.at.y)
    this.at = to
    this.acts.push({ kind: 'click', on, what })
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    this.acts.push({ kind: 'text', text })
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.page.keyboard.press(key)
      const toField =
        key !== 'Enter' &&
        (await this.page.evaluate(() => document.activeElement?.matches('input, textarea') ?? false))
      this.acts.push({ kind: 'key', key, toField })
    }
  }

  cost(): Cost {
    return costOf(this.acts)
  }
}
