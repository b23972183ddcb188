import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { untilWhole } from './fixtures/until-whole'

test('a therapist gives a patient to a colleague on the patient’s page, and can take it back', async ({
  signedIn: page,
  clinic,
  therapist,
  patient,
}) => {
  const colleague = await createMember({ clinicId: clinic.id, name: 'Noor Haddad' })
  await page.goto(`/patients/${patient.id}`)
  const choice = page.getByRole('combobox', { name: 'Therapist of this patient' })
  await expect(choice).toHaveValue(therapist.member.id)
  await choice.focus()
  await choice.selectOption('Noor Haddad')
  await expect(page.getByText('Handed over to Noor Haddad')).toBeVisible()
  await expect(choice).toHaveValue(colleague.member.id)
  await page.goto('/patients')
  await expect(page.getByText(patient.lastName)).toHaveCount(0)
  await page.goto(`/patients/${patient.id}`)
  await choice.selectOption(therapist.user.name)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(choice).toHaveValue(colleague.member.id)
  await expectAccessible(page)
})

test('an owner hands chosen patients of a member over, and the record says so', async ({
  page,
  clinic,
  therapist,
  patient,
  signInAs,
}) => {
  await createMember({ clinicId: clinic.id, name: 'Noor Haddad' })
  const stays = await createPatient({
    clinicId: clinic.id,
    memberId: therapist.member.id,
    lastName: 'Zeller',
  })
  await signInAs(page, 'owner')
  await page.goto('/settings/members')
  await untilWhole(page)
  await page.getByRole('button', { name: `More for ${therapist.user.name}` }).press('Enter')
  await page.getByRole('menuitem', { name: 'Hand over patients' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Colleague who takes over').selectOption('Noor Haddad')
  await dialog.getByRole('checkbox', { name: new RegExp(stays.lastName) }).press('Space')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Hand over 1 patient' }).press('Enter')
  await expect(page.getByText('1 patient handed over to Noor Haddad')).toBeVisible()
  await expect(dialog).toBeHidden()
  await page.goto(`/patients/${patient.id}`)
  const choice = page.getByRole('combobox', { name: 'Therapist of this patient' })
  await expect(choice.locator('option:checked')).toHaveText('Noor Haddad')
  await page.goto('/settings/audit')
  await expect(page.getByText(new RegExp(`Handed .*${patient.lastName}.* over to Noor Haddad`))).toBeVisible()
})

test('an assistant sees whose patient it is and hands nobody over', async ({
  page,
  therapist,
  patient,
  signInAs,
}) => {
  await signInAs(page, 'assistant')
  await page.goto(`/patients/${patient.id}`)
  await expect(page.getByText(therapist.user.name).first()).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Therapist of this patient' })).toHaveCount(0)
})
