import { readFile } from 'node:fs/promises'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'

const headers = 'Name;Type;Bit of the body;Side;Start;Steps;Feel;Stop if;Usual dose'
const slide =
  'Towel slide, seated;Strength;shoulder;no side;Sit at a table.;"Slide the towel.\nSlide it back.";A pull.;It hurts.;2x10 1/d'
const press = (region: string, stop: string) =>
  `Wall press in a doorway;Strength;${region};no side;Stand.;Press.;Work.;${stop};2x10 1/d`
const toFile = (...rows: string[]) => ({
  name: 'our-exercises.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([headers, ...rows].join('\r\n'), 'latin1'),
})

test('import with errors: the rows are told, a corrected file comes in whole and is used in a plan', async ({
  signedIn: page,
  plan,
}) => {
  test.slow()
  await page.goto('/catalog')
  await page.getByRole('link', { name: 'Import…' }).click()
  await expect(page.getByText('up to 20 MB and 5,000 rows')).toBeVisible()
  const file = page.getByLabel(/^Choose (a|another) file$/)
  await file.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\0') })
  await expect(page.getByText('x.pdf cannot be read as CSV, XLSX or JSON.')).toBeVisible()

  await file.setInputFiles(toFile(slide, press('sholder', '')))
  await expect(page.getByText('2 rows have problems')).toBeVisible()
  const columns = page.getByRole('combobox', { name: 'Bit of the body' })
  await expect(columns).toHaveValue('')
  await columns.selectOption('Regions')
  await expect(page.getByText('1 row has a problem')).toBeVisible()
  await expect(columns).toHaveValue('regions')
  await expect(
    page.getByRole('row', { name: /^3 Regions sholder .*Did you mean “shoulder”\?$/ }),
  ).toBeVisible()
  await expectAccessible(page)
  const add = page.getByRole('button', { name: 'Add 1 item' })
  await expect(add).toHaveAttribute('aria-disabled', 'true')

  await file.setInputFiles(toFile(slide, press('shoulder', '')))
  await columns.selectOption('Regions')
  await expect(
    page.getByRole('row', { name: /^3 Stop if \(English\) empty Write this part\.$/ }),
  ).toBeVisible()

  await file.setInputFiles(toFile(slide, press('shoulder', 'It hurts.')))
  await columns.selectOption('Regions')
  await expect(page.getByText('2 new items')).toBeVisible()
  await page.getByRole('button', { name: 'Add 2 items' }).click()
  await expect(page.getByRole('heading', { name: '2 items were added.' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See them in the catalog' }).click()
  await expect(
    page.getByRole('list', { name: 'Items' }).getByRole('link', { name: /^Towel slide, seated/ }),
  ).toBeVisible()

  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await builder.add('Towel slide, seated')
  await builder.expectSaved()
})

test('the same file again doubles nothing, and what came in by mistake goes out as one', async ({
  signedIn: page,
}) => {
  test.slow()
  const known = {
    ...toFile(slide),
    buffer: Buffer.from(`\ufeff${headers}\n${slide}`.replace('Bit of the body', 'Region')),
  }
  await page.goto('/catalog/import')
  await page.getByLabel('Choose a file').setInputFiles(known)
  await page.getByRole('button', { name: 'Add 1 item' }).click()
  await expect(page.getByRole('heading', { name: '1 item was added.' })).toBeVisible()
  await page.getByLabel('Choose another file').setInputFiles(known)
  await expect(page.getByText('1 row has the name and kind of an item that is there already.')).toBeVisible()
  await expect(page.getByText('Every row says what is there already.')).toBeVisible()
  await page.getByLabel('Add them beside those').check()
  await page.getByRole('button', { name: 'Add 1 item' }).click()
  await expect(page.getByRole('heading', { name: '1 item was added.' })).toBeVisible()
  await page.getByRole('button', { name: 'Archive this item' }).click()
  await expect(page.getByText('They are archived.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring them back' }).click()
  await expect(page.getByRole('button', { name: 'Archive this item' })).toBeVisible()

  await page.goto('/catalog')
  for (const [format, start] of [
    ['CSV', '\ufeffId,Name (English)'],
    ['Excel (XLSX)', 'PK'],
    ['JSON', '{\n  "items"'],
  ] as const) {
    const item = page.getByRole('menuitem', { name: format })
    await pressUntil(page.getByRole('button', { name: 'Export…' }), item)
    const saved = page.waitForEvent('download')
    await item.click()
    expect((await readFile(await (await saved).path(), 'utf8')).startsWith(start)).toBe(true)
    await expect(page.getByText('2 items are in the file.').first()).toBeVisible()
  }
})
