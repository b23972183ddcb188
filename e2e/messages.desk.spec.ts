import type { Page } from '@playwright/test'
import { logCheckIn } from '@/lib/adherence/mutations'
import { dayIn } from '@/lib/day'
import { openLink } from '@/lib/share/open-share'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import {
  expectAccessible,
  expectAccessibleInAllColors,
  expectAccessibleInBothThemes,
} from './fixtures/accessibility'
import { expect, type Journey, test as journey } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { PatientPage } from './pages/patient-page'

const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What a patient wrote on the day's form, and the page of the link on a phone. */
const test = journey.extend<{ question: string; openPhone: () => Promise<Page> }>({
  question: async ({ shared, clinic }, use) => {
    const note = 'My hip clicks when I lift the knee. Is that bad?'
    const now = new Date()
    const link = await openLink(shared.link.token, { address: '192.0.2.1', now })
    if (!link) throw new Error('The link is live.')
    const localDate = dayIn(now, clinic.timeZone)
    const body = { about: 'day' as const, note }
    await logCheckIn(
      link.scope,
      { id: crypto.randomUUID(), localDate, loggedAt: now.toISOString(), body },
      now,
    )
    await use(note)
  },
  openPhone: async ({ browser, baseURL, shared }, use) => {
    const context = await browser.newContext({ ...phoneSize, ...(baseURL ? { baseURL } : {}) })
    await use(async () => {
      const phone = await context.newPage()
      await new PatientPage(phone).open(shared.path)
      return phone
    })
    await context.close()
  },
})

/** Lets the minutes pass in which what was written can be recalled. */
async function passWindow({ plan }: Journey['shared']): Promise<void> {
  const ago = new Date(Date.now() - 6 * 60_000)
  await ownerDatabase().planMessage.updateMany({ where: { planId: plan.id }, data: { writtenAt: ago } })
}

test('a question is answered from the list by keyboard, is open until then, and the answer stands beside it on the phone', async ({
  signedIn: page,
  openPhone,
  question,
  patient,
  shared,
}) => {
  const phone = await openPhone()
  const written = phone.getByRole('region', { name: 'What you wrote' })
  await expect(written).toContainText('Open. Sent')

  await page.goto('/patients')
  const named = new RegExp(`^Answer ?: ${patient.firstName} ${patient.lastName}$`)
  await page.getByRole('button', { name: named }).press('Enter')
  // What is said in passing is a dialog too.
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('textbox') })
  await expect(dialog.getByText(question)).toBeVisible()
  await expectAccessible(page)
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('A click with no pain is fine.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Written. The patient has it in five minutes.')).toBeVisible()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Answer/ })).toHaveCount(0)
  await phone.reload()
  await expect(written).not.toContainText('A click with no pain')

  await page.goto(`/patients/${patient.id}`)
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('answered')
  await messages.getByRole('button', { name: 'Change' }).press('Enter')
  await dialog.getByLabel('Answer').fill('A click with no pain is fine. If it hurts, lift half as far.')
  await dialog.getByRole('button', { name: 'Send' }).press('Enter')
  await expect(messages).toContainText('lift half as far')

  await passWindow(shared)
  await page.reload()
  await expect(messages).toContainText(`reached ${patient.firstName}`)
  await expect(messages.getByRole('button', { name: 'Recall' })).toHaveCount(0)
  await phone.reload()
  await expect(written).toContainText('Answered.')
  await expect(written.getByRole('blockquote')).toContainText('lift half as far')
  await expectAccessibleInAllColors(phone)
})

test('remarks written in the follow-up by keyboard are one message, can be recalled, and are read at their exercises', async ({
  signedIn: page,
  patient,
  shared,
  question,
  openPhone,
}) => {
  await page.goto(`/patients/${patient.id}/follow-up?plan=${shared.plan.id}`)
  const bridge = new BuilderPage(page).row('Bridge').locator('[data-row-name]')
  await expect(bridge).toBeFocused()
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText(`${question}`)
  const remark = async (text: string) => {
    await page.keyboard.press('r')
    await expect(page.getByRole('textbox', { name: /^Remark on/ })).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
  }
  await remark('Slower on the way down.')
  await expect(bridge).toBeFocused()
  await expect(messages).toContainText('Slower on the way down.')
  await new BuilderPage(page).row('Sciatic nerve glide, lying').locator('[data-row-name]').focus()
  await remark('Stop before it pulls.')
  await expect(messages.getByRole('button', { name: 'Recall' })).toHaveCount(1)
  await expectAccessibleInBothThemes(page)

  await messages.getByRole('button', { name: 'Recall' }).press('Enter')
  await expect(messages).not.toContainText('Slower')
  await bridge.focus()
  await remark('Feet closer.')
  await messages.getByRole('textbox').fill('That is fine.')
  await messages.getByRole('button', { name: 'Answer' }).press('Enter')
  await expect(messages).toContainText('answered')
  await expect(messages.getByRole('button', { name: 'Recall' })).toHaveCount(2)

  await passWindow(shared)
  const phone = await openPhone()
  const region = phone.getByRole('region', { name: 'From your therapist' })
  await expect(region.getByRole('blockquote')).toHaveCount(1)
  await expect(region).toContainText('Feet closer.')
  await expect(phone.getByText('Feet closer.')).toHaveCount(2)
  await expect(phone.getByText('Slower')).toHaveCount(0)
  await expectAccessibleInAllColors(phone)
})

test('an assistant reads the messages and writes none', async ({ page, signInAs, question, patient }) => {
  await signInAs(page, 'assistant')
  await page.goto('/patients?show=clinic')
  await expect(page.getByText(`Wrote: “${question}”`)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Answer/ })).toHaveCount(0)
  await page.goto(`/patients/${patient.id}`)
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('open')
  await expect(messages.getByRole('textbox')).toHaveCount(0)
  await expect(messages.getByRole('button', { name: 'Write remarks' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})
