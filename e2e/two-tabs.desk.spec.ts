import type { Browser, Page } from '@playwright/test'
import { expect, type Journey, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

/** The plan in the builders of two people, each in a browser of their own. */
async function openTogether(page: Page, browser: Browser, signInAs: Journey['signInAs'], planId: string) {
  const other = await (await browser.newContext()).newPage()
  const colleague = await signInAs(other, 'therapist')
  const [mine, theirs] = [new BuilderPage(page), new BuilderPage(other)]
  await mine.open(planId)
  await theirs.open(planId)
  return { mine, theirs, other, colleague }
}

test('two people edit one plan at the same time and both keep their work', async ({
  signedIn: page,
  browser,
  signInAs,
  plan,
}) => {
  const { mine, theirs, other } = await openTogether(page, browser, signInAs, plan.id)

  await theirs.saved(() => theirs.add('Clamshell'))
  await mine.setDose('Bridge', '3x8 3/w')
  await expect(mine.row('Clamshell')).toBeVisible()
  await expect(mine.row('Bridge')).toContainText('3x8 3/w')
  await expect(page.getByRole('status').filter({ hasText: 'Merged' })).toBeVisible()
  await other.reload()
  await expect(theirs.row('Bridge')).toContainText('3x8 3/w')
  await expect(theirs.row('Clamshell')).toBeVisible()
  await other.context().close()
})

test('one dose changed by two people is kept twice until one is chosen', async ({
  signedIn: page,
  browser,
  signInAs,
  plan,
}) => {
  const { mine, theirs, other, colleague } = await openTogether(page, browser, signInAs, plan.id)

  await theirs.saved(() => theirs.setDose('Bridge', '3x12 3/w'))
  await mine.setDose('Bridge', '1x5 1/d')
  const choice = mine.row('Bridge').getByRole('alert')
  await expect(choice).toContainText('1x5 1/d')
  await expect(choice).toContainText('3x12 3/w')
  await expect(choice).toContainText(colleague.user.name)
  await choice.getByText('3x12 3/w').click()
  await mine.saved(() => choice.getByRole('button', { name: 'Use it' }).click())
  await expect(mine.row('Bridge')).toContainText('3x12 3/w')
  await expect(mine.row('Bridge').getByRole('alert')).toBeHidden()
  await other.context().close()
})

test('two tabs of one person follow each other', async ({ signedIn: page, plan }) => {
  const second = await page.context().newPage()
  const [one, two] = [new BuilderPage(page), new BuilderPage(second)]
  await one.open(plan.id)
  await two.open(plan.id)
  await one.saved(() => one.setDose('Bridge', '3x9 3/w'))
  await expect(two.row('Bridge')).toContainText('3x9 3/w')
})
