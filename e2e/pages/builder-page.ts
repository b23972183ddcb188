import { expect, type Locator, type Page } from '@playwright/test'
import { untilWhole } from '../fixtures/until-whole'
import { pressUntil } from './press-until'

/** The builder as a therapist sees it. */
export class BuilderPage {
  constructor(readonly page: Page) {}

  async open(planId: string): Promise<void> {
    await this.page.goto(`/plans/${planId}`)
    await this.ready()
  }

  /**
   * The page listens, and parts that come late are there: a network that drops afterwards takes none of them away. That
   * its script has begun to take over what the server painted is not enough: keys are heard when it has.
   */
  async ready(): Promise<void> {
    await this.expectSaved()
    await untilWhole(this.page)
  }

  row(name: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.locator('[data-row-name]', { hasText: exactly(name) }) })
  }

  async openRow(name: string): Promise<Locator> {
    const row = this.row(name)
    const button = row.locator('[data-row-name]')
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    return row
  }

  async add(name: string): Promise<void> {
    const search = this.page.getByRole('searchbox', { name: 'Search the catalog' })
    await search.fill(name)
    await this.page.getByRole('button', { name: `Add ${name}`, exact: true }).click()
    await expect(this.row(name)).toBeVisible()
  }

  async setDose(name: string, dose: string): Promise<void> {
    await this.openRow(name)
    const field = this.page.getByLabel(`Dose of ${name}`)
    await field.fill(dose)
    await field.press('Enter')
  }

  async setSide(name: string, side: 'Left' | 'Right' | 'Each'): Promise<void> {
    await this.openRow(name)
    await this.page
      .getByRole('group', { name: `Side of ${name}` })
      .getByText(side, { exact: true })
      .click()
  }

  async choose(name: string, act: string): Promise<void> {
    const choice = this.page.getByRole('menuitem', { name: act })
    await pressUntil(this.page.getByRole('button', { name: `More for ${name}` }), choice)
    await choice.click()
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^(Saved|Merged) \d/ })).toBeVisible()
  }

  /** Waits until the server has taken the change just made. */
  async saved(change: () => Promise<void>): Promise<void> {
    const answer = this.page.waitForResponse(
      (response) => response.request().method() === 'PUT' && response.url().includes('/api/plans/'),
    )
    await change()
    expect((await answer).status()).toBe(200)
    await this.expectSaved()
  }

  async names(): Promise<string[]> {
    return this.page.locator('[data-row-name]').allInnerTexts()
  }

  async publish(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click()
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish version/ })
      .click()
    await expect(this.page.getByRole('dialog').getByText(/^Version \d+ for/)).toBeVisible()
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}
