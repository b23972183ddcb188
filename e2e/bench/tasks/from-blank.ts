import type { Page } from '@playwright/test'
import { BuilderPage } from '@/e2e/pages/builder-page'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { expect, giveLink } from './given'
import type { PractisedHand } from './practised-hand'
import type { Given, Task } from './task'

const kneeling = 'Half-kneeling hip flexor stretch'
const standing = 'Hip flexor stretch, standing stride at counter'

/** What is typed to find an exercise, how it is called, and its dose and side. The fourth kneels, which the patient can not. */
const wanted = [
  ['bridge', 'Bridge', '3x10 3/w'],
  ['sit to', 'Sit to stand', '3x8 1/d'],
  ['clam', 'Clamshell', '2x12 r 3/w'],
  ['half kn', kneeling, '3x h30 r 1/d'],
  ['calf ra', 'Calf raise, two legs', '2x15 3/w'],
] as const

/** Five exercises searched, each with a dose of its own, one taken down its ladder for what the check says, published, link copied. */
export const fromBlank: Task = {
  name: 'five exercises, one changed for a finding',
  limit: 60,
  run: (hand, given) =>
    build(hand, given, async (page) => {
      await hand.click(page.getByRole('button', { name: 'Start a plan' }))
      await hand.click(page.getByRole('button', { name: /^Blank page/ }))
    }),
}

/** The same without a mouse. */
export const fromBlankByKeyboard: Task = {
  name: 'the same by keyboard alone',
  limit: 65,
  run: (hand, given) =>
    build(hand, given, async (page) => {
      await hand.press('Control+k')
      await hand.type('blank')
      await page.getByRole('option', { name: 'Start a plan: Blank page' }).waitFor()
      await hand.press('Enter')
    }),
}

async function build(
  hand: PractisedHand,
  { browser, patient, therapist }: Given,
  start: (page: Page) => Promise<void>,
): Promise<void> {
  const { page } = hand
  const flags = { flags: [{ flag: 'cannot_kneel' }], flagsAskedOn: '2026-01-12' }
  await createPatientFacts({ patient, userId: therapist.user.id, facts: flags })
  await page.goto(`/patients/${patient.id}`, { waitUntil: 'networkidle' })
  await start(page)
  await page.waitForURL('**/plans/*')
  const builder = new BuilderPage(page)
  await builder.ready()
  const rowName = (name: string) => builder.row(name).locator('[data-row-name]')
  for (const [typed, name, dose] of wanted) {
    await hand.press('/')
    await hand.type(typed)
    await hand.press('Enter')
    await expect(page.getByLabel(`Dose of ${name}`)).toBeFocused()
    await hand.type(dose)
    await hand.press('Enter')
    await expect(rowName(name)).toBeFocused()
    if (name !== kneeling) continue
    await expect(builder.row(name).getByRole('region', { name: /kneel/i })).toBeVisible()
    await hand.press('[')
    await expect(rowName(standing)).toBeFocused()
  }
  await hand.press('Control+Enter')
  await giveLink(hand, browser, patient.firstName)
}
