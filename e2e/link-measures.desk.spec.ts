import { enterLinkScores } from '@/lib/measures/link/mutations'
import { openLink } from '@/lib/share/open-share'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'

test('a therapist chooses what the patient is asked and when, and reads the answer as the patient’s', async ({
  signedIn: page,
  patient,
  shared,
}) => {
  await page.goto(`/patients/${patient.id}`)
  await page.getByRole('button', { name: 'Ask on the link' }).press('Enter')
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('list') })
  await dialog.getByRole('checkbox', { name: 'Pain now' }).press('Space')
  await dialog.getByRole('combobox', { name: 'Again' }).selectOption('2')
  await dialog.getByRole('checkbox', { name: 'Lower Extremity Functional Scale' }).press('Space')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('hand out the paper form first')
  await dialog.getByRole('checkbox', { name: /form on paper/ }).press('Space')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(dialog).toBeHidden()
  const measures = page.getByRole('region', { name: 'Outcome measures' })
  await expect(measures).toContainText('Asked on the link: NPRS, due · LEFS, due')
  const rows = await ownerDatabase().linkMeasuresRow.findMany({ where: { patientId: patient.id } })
  expect(rows.map(({ asked }) => asked)).toEqual([
    [
      { measure: 'NPRS', everyWeeks: 2 },
      { measure: 'LEFS', everyWeeks: null, onPaper: true },
    ],
  ])

  const now = new Date()
  const link = await openLink(shared.link.token, { address: '192.0.2.1', now })
  if (!link) throw new Error('The link is live.')
  const score = { form: 'one' as const, number: '4' }
  await enterLinkScores(
    link.scope,
    link.patientId,
    [{ id: crypto.randomUUID(), measure: 'NPRS', replaces: null, score }],
    now,
  )
  await page.reload()
  await expect(measures).toContainText('LEFS, due')
  await expect(measures).not.toContainText('NPRS, due')
  await measures.getByText('As a table').first().click()
  await expect(measures.getByRole('row').last()).toContainText('The patient, on the link')
  await expectAccessibleInBothThemes(page)
})

test('an assistant sees what is asked and changes nothing', async ({
  page,
  signInAs,
  patient,
  shared: _,
}) => {
  await signInAs(page, 'assistant')
  await page.goto(`/patients/${patient.id}`)
  await expect(page.getByRole('button', { name: 'Ask on the link' })).toHaveAttribute('aria-disabled', 'true')
})
