import { expect, test } from './fixtures/journey'
import { untilWhole } from './fixtures/until-whole'

test('a patient is found, changed, archived, taken back and restored', async ({
  signedIn: page,
  patient,
}) => {
  const name = `${patient.firstName} ${patient.lastName}`
  await page.goto('/patients')
  await untilWhole(page)

  await test.step('search finds by a part of the name, and no name stands in the address', async () => {
    const search = page.getByRole('searchbox', { name: 'Search patients' })
    await search.fill('zzzz')
    await expect(page.getByRole('heading', { name: 'Nobody called “zzzz” here' })).toBeVisible()
    await page.getByRole('button', { name: 'Add “zzzz”' }).click()
    await expect(page.getByRole('dialog').getByLabel('First name')).toHaveValue('zzzz')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await search.fill('HS-77')
    await expect(page.getByRole('heading', { name: 'Nobody called “HS-77” here' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Add/ })).toHaveCount(0)
    await search.fill(patient.lastName.slice(0, 3).toLowerCase())
    await expect(page.getByRole('link', { name })).toBeVisible()
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('link', { name }).click()
  })

  await test.step('details change in place; a wrong one says why and keeps what was typed', async () => {
    await page.getByRole('button', { name: 'Edit details' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Record number').fill('E2E-7')
    await dialog.getByLabel('Email').fill('no address')
    await dialog.getByRole('button', { name: 'Save details' }).click()
    await expect(dialog.getByText('Enter an email such as')).toBeVisible()
    await expect(dialog.getByLabel('Email')).toBeFocused()
    await expect(dialog.getByLabel('Record number')).toHaveValue('E2E-7')
    await dialog.getByLabel('Email').fill('')
    await dialog.getByRole('button', { name: 'Save details' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('E2E-7')).toBeVisible()
  })

  await test.step('archiving can be taken back at once', async () => {
    await page.getByRole('button', { name: 'Archive patient' }).click()
    await expect(page.getByText(`${name} archived`)).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Archive patient' })).toBeVisible()
    await expect(page.getByText(`${name} archived`)).toHaveCount(0)
  })

  await test.step('an archived patient leaves the list and can be restored', async () => {
    const kept = page.waitForResponse(
      (answer) => answer.url().endsWith('/archive') && answer.request().method() === 'PUT' && answer.ok(),
    )
    await page.getByRole('button', { name: 'Archive patient' }).click()
    await expect(page.getByRole('button', { name: 'Restore patient' })).toBeVisible()
    await kept
    await expect(page.getByText(`${name} archived`)).toBeVisible()
    await page.goto('/patients')
    await expect(page.getByRole('heading', { name: 'No patients yet' })).toBeVisible()
    await page.getByRole('group', { name: 'Which patients' }).getByText('Archived 1').click()
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Restore patient' }).click()
    await expect(page.getByText(`${name} restored`)).toBeVisible()
  })
})

test('the box in the bar leads to a patient and to an item of the catalog', async ({
  signedIn: page,
  patient,
}) => {
  await page.goto('/templates')
  const box = page.getByRole('combobox', { name: 'Go to a patient' })
  await untilWhole(page)
  await page.keyboard.press('Control+k')
  await box.fill(patient.lastName)
  await expect(page.getByRole('option', { name: `${patient.firstName} ${patient.lastName}` })).toBeVisible()
  await box.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/patients/${patient.id}$`))
  await page.keyboard.press('Control+k')
  await box.fill('bridge')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('Bridge')
  await expect(options.first()).toHaveAttribute('data-highlighted', '')
  await box.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('data-highlighted', '')
  await box.press('ArrowUp')
  await box.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Bridge', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(box).toHaveValue('')
  await box.fill('templ')
  await page.getByRole('option', { name: 'Templates' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await box.fill('qqxzzy')
  await expect(page.getByText('Nothing called “qqxzzy”')).toBeVisible()
  await box.press('Escape')
  await expect(box).toHaveCount(0)
})
