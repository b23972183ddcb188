import { sharePlan } from '@/e2e/fixtures/shared-plan'
import { BuilderPage } from '@/e2e/pages/builder-page'
import { expect } from './given'
import type { Task } from './task'

const before = 'Sciatic nerve glide, lying'
const after = 'Sciatic nerve glide, sitting'

/** The patient comes back: the second exercise goes one step up, and the plan is given again on the link she has. */
export const stepUp: Task = {
  name: 'follow-up on the same link',
  limit: 10,
  run: async (hand, { clinic, patient, therapist }) => {
    const { page } = hand
    const { path } = await sharePlan({ clinic, patient, therapist })
    await page.goto(`/patients/${patient.id}`, { waitUntil: 'networkidle' })
    const row = (name: string) => new BuilderPage(page).row(name).locator('[data-row-name]')
    await hand.click(page.getByRole('link', { name: 'Follow up' }))
    await expect(row('Bridge')).toBeFocused()
    await hand.press('ArrowDown')
    await expect(row(before)).toBeFocused()
    await hand.press(']')
    await expect(row(after)).toBeVisible()
    await hand.press('Control+Enter')
    await expect(page.getByText('Version 2 is on the patient’s link')).toBeVisible()
    await page.goto(path)
    await expect(page.getByText(/^Harder now: /)).toBeVisible()
  },
}
