import { logCheckIn } from '@/lib/adherence/mutations'
import { dayIn } from '@/lib/day'
import { openLink } from '@/lib/share/open-share'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a question is answered with what it is about in sight; who answered stays; a changed dose stands beside the old one', async ({
  signedIn: page,
  browser,
  baseURL,
  clinic,
  patient,
  therapist,
  shared,
}) => {
  const now = new Date()
  const link = await openLink(shared.link.token, { address: '192.0.2.1', now })
  if (!link) throw new Error('The link is live.')
  const [line] = shared.content.phases[0]?.items ?? []
  const note = 'Ten is a lot. Can I do less?'
  const asked = { about: 'hard' as const, itemId: line?.id ?? '' }
  const said = { localDate: dayIn(now, clinic.timeZone), loggedAt: now.toISOString() }
  await logCheckIn(link.scope, { id: crypto.randomUUID(), ...said, body: { about: 'day', note, asked } }, now)

  await page.goto('/patients')
  await expect(page.getByText(`Asked (Bridge, too hard): “${note}”`)).toBeVisible()
  await page.getByRole('button', { name: /^Answer/ }).press('Enter')
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('textbox') })
  await expect(dialog.getByText('Bridge, too hard')).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'Change the plan' })).toHaveAttribute(
    'href',
    `/patients/${patient.id}/follow-up?plan=${shared.plan.id}`,
  )
  await expectAccessible(page)
  await dialog.getByRole('textbox').fill('Yes. Do fewer for a week.')
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByText(new RegExp(`${therapist.user.name} answered, \\d\\d:\\d\\d: “Yes`)),
  ).toBeVisible()
  await page.goto(`/patients/${patient.id}`)
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('Bridge, too hard')
  await expect(messages).toContainText('answered')
  await expectAccessibleInBothThemes(page)

  const ago = new Date(Date.now() - 6 * 60_000)
  await ownerDatabase().planMessage.updateMany({
    where: { planId: shared.plan.id },
    data: { writtenAt: ago },
  })
  const next = structuredClone(shared.content)
  const changed = next.phases[0]?.items[0]
  if (changed?.dosage) changed.dosage = { ...changed.dosage, sets: 1, reps: 4 }
  await shared.publish(next, 2)
  const context = await browser.newContext({ ...phoneSize, ...(baseURL ? { baseURL } : {}) })
  const phone = await context.newPage()
  await new PatientPage(phone).open(`${shared.path}#today`)
  const written = phone.getByRole('region', { name: 'What you wrote' })
  await expect(written).toContainText('Bridge: Too hard')
  await expect(written.getByRole('blockquote')).toContainText('Do fewer for a week.')
  await expect(written).toContainText('Your printed page is old now.')
  await expect(written.getByRole('insertion')).toContainText('4')
  await expect(written.getByRole('deletion')).toBeVisible()
  await expectAccessibleInBothThemes(phone)
  await context.close()
})
