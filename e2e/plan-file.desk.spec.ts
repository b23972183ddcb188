import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'

test('a plan is saved as a file and begun from it again; a bad file is told place by place', async ({
  signedIn: page,
  patient,
  plan,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  const save = page.getByRole('menuitem', { name: 'Save as a plan file' })
  await pressUntil(page.getByRole('button', { name: 'Print' }), save)
  const download = page.waitForEvent('download')
  await save.click()
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(file).toMatchObject({ schemaVersion: 2, title: 'Hip nerve pain' })

  await page.goto(`/patients/${patient.id}`)
  await pressUntil(page.getByRole('button', { name: 'Start a plan' }).first(), page.getByRole('dialog'))
  const choose = page.getByRole('dialog').locator('input[type=file]')
  const bad = structuredClone(file)
  bad.phases[0].items[0].dosage.sets = 9
  const toFile = (content: unknown) => ({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  })
  await choose.setInputFiles(toFile(bad))
  await expect(
    page.getByRole('alert').filter({ hasText: 'phases[0].items[0].dosage.sets: found 9' }),
  ).toBeVisible()
  const table = {
    name: 'plan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name;dose;side\nBridge;3x10;L\n'),
  }
  await choose.setInputFiles(table)
  await expect(page.getByRole('alert').filter({ hasText: 'This is a table (CSV)' })).toBeVisible()
  await choose.setInputFiles(toFile(file))
  await expect(page).toHaveURL(/\/plans\//)
  await expect(builder.row('Bridge')).toContainText('2x10 1/d 3/w')
})
