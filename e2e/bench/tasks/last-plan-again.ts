import { sharePlan } from '@/e2e/fixtures/shared-plan'
import { BuilderPage } from '@/e2e/pages/builder-page'
import { createPatient } from '@/prisma/factories/patient'
import { expect, giveLink, giving } from './given'
import type { Task } from './task'

/** What the last patient got, for a new one: nothing of the other comes along, and the side is asked for. */
export const lastPlanAgain: Task = {
  name: 'last patient’s plan for a new one',
  limit: 20,
  run: async (hand, { browser, clinic, patient, therapist }) => {
    const { page } = hand
    const last = await createPatient({ clinicId: clinic.id, firstName: 'Noor', lastName: 'Haddad' })
    await sharePlan({ clinic, patient: last, therapist })
    await page.goto(`/patients/${patient.id}`, { waitUntil: 'networkidle' })
    await hand.click(page.getByRole('button', { name: 'Start a plan' }))
    await hand.click(giving(page).getByRole('button', { name: /Noor Haddad/ }))
    await page.waitForURL('**/plans/*')
    const builder = new BuilderPage(page)
    await builder.ready()
    await expect(builder.row('Bridge')).toBeVisible()
    await hand.press('Control+Enter')
    await expect(giving(page).getByLabel('Left')).toBeFocused()
    await hand.press('ArrowRight')
    await hand.press('Enter')
    await giveLink(hand, browser, patient.firstName)
  },
}
