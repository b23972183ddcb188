import { BuilderPage } from '@/e2e/pages/builder-page'
import { expect, expectGivable, giveLinkAndPaper, giving } from './given'
import type { Task } from './task'

/** A template, the side for all its lines, published, the link copied and the PDF open. */
export const fromTemplate: Task = {
  name: 'template to link and PDF',
  limit: 25,
  run: async (hand, { browser, patient }) => {
    const { page } = hand
    await page.goto(`/patients/${patient.id}`, { waitUntil: 'networkidle' })
    await hand.click(page.getByRole('button', { name: 'Start a plan' }))
    await expect(page.getByRole('searchbox', { name: 'Search templates' })).toBeFocused()
    await hand.type('hip nerve')
    await hand.press('Enter')
    await page.waitForURL('**/plans/*')
    await new BuilderPage(page).ready()
    await hand.press('Control+Enter')
    await expect(giving(page).getByLabel('All left')).toBeFocused()
    await hand.press('ArrowRight')
    await hand.press('Enter')
    await expectGivable(page)
    await hand.press('Enter')
    await giveLinkAndPaper(hand, browser, patient.firstName)
  },
}
