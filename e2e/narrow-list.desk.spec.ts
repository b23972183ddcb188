import { logCheckIn } from '@/lib/adherence/mutations'
import { dayIn } from '@/lib/day'
import { openLink } from '@/lib/share/open-share'
import { createPatient } from '@/prisma/factories/patient'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { untilWhole } from './fixtures/until-whole'

test('the list is narrowed to those who asked, gone through by keys, and told when nobody is left', async ({
  signedIn: page,
  clinic,
  patient,
  shared,
}) => {
  const now = new Date()
  const link = await openLink(shared.link.token, { address: '192.0.2.1', now })
  if (!link) throw new Error('The link is live.')
  const written = { about: 'day' as const, note: 'May I sit for it?' }
  const localDate = dayIn(now, clinic.timeZone)
  await logCheckIn(
    link.scope,
    { id: crypto.randomUUID(), localDate, loggedAt: now.toISOString(), body: written },
    now,
  )
  await createPatient({ clinicId: clinic.id, firstName: 'Olga', lastName: 'Zeman' })
  const asked = page.getByRole('link', { name: `${patient.firstName} ${patient.lastName}` })
  const other = page.getByRole('link', { name: 'Olga Zeman' })
  const rail = page.getByRole('navigation', { name: 'Narrow the list' })

  await page.goto('/patients?show=clinic')
  await expect(other).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await untilWhole(page)
  await page.keyboard.press('j')
  await expect(asked).toBeFocused()
  await page.keyboard.press('j')
  await expect(other).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('k')
  await expect(asked).toBeFocused()

  await rail.getByRole('button', { name: /^Asked 1$/ }).press('Enter')
  await expect(other).toHaveCount(0)
  await expect(asked).toBeVisible()
  expect(new URL(page.url()).search).toBe('?show=clinic&only=asked')
  await page.reload()
  await expect(rail.getByRole('button', { name: /^Asked 1$/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(other).toHaveCount(0)
  await expectAccessibleInBothThemes(page)

  await untilWhole(page)
  await page.keyboard.press('j')
  await expect(asked).toBeFocused()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('textbox') })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await asked.focus()
  await page.keyboard.press('e')
  const doneToday = page.getByRole('region', { name: /^Dealt with today/ })
  await expect(doneToday.getByRole('link', { name: patient.lastName })).toBeVisible()
  await expect(rail.getByRole('button', { name: /^Asked 0$/ })).toBeVisible()
  await rail.getByRole('button', { name: /^Pain rose 0$/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Nobody under “Pain rose”' })).toBeVisible()
  await page.getByRole('button', { name: 'Show everyone' }).click()
  await expect(other).toBeVisible()
  expect(new URL(page.url()).search).toBe('?show=clinic')
})

test('where there is no room beside the list, one control narrows it', async ({
  signedIn: page,
  clinic,
  patient,
}) => {
  await createPatient({ clinicId: clinic.id, firstName: 'Olga', lastName: 'Zeman' })
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/patients?show=clinic')
    await expect(page.getByText(patient.lastName)).toBeVisible()
    const narrow = page.getByRole('combobox', { name: 'Narrow the list' })
    await narrow.selectOption('No plan yet 2')
    await expect(page.getByRole('link', { name: 'Olga Zeman' })).toBeVisible()
    await narrow.selectOption('Asked 0')
    await expect(page.getByRole('heading', { name: 'Nobody under “Asked”' })).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await narrow.selectOption('Everyone')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
})
