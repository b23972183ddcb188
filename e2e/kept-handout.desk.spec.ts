import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect } from './fixtures/journey'
import { bridge, test } from './fixtures/open-plan'

test('a published version is drawn before anybody prints it, and what no font has is named first', async ({
  signedIn: page,
  clinic,
  open,
}) => {
  const kept = () => ownerDatabase().keptHandout.count({ where: { clinicId: clinic.id } })
  const builder = await open([{ ...bridge, note: 'ሰላ, ببطء' }])
  // What is drawn when it is published has no link yet, however late it begins.
  await page.route(/\/api\/plans\/[^/]+\/link$/, async (route) => {
    if (route.request().method() === 'POST') await expect.poll(kept).toBe(1)
    await route.continue()
  })
  await builder.publish()
  // Once without the link, when it is published, and once with it.
  await expect.poll(kept, { timeout: 30_000 }).toBe(2)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('2 signs of this version are in no font of ours')).toContainText('ሰ ላ')
  await expectAccessibleInBothThemes(page)

  const href = (await dialog.getByRole('link', { name: 'Open the PDF' }).getAttribute('href')) ?? ''
  const pdf = await page.request.get(href)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  // It was the kept one: nothing was drawn for it.
  expect(await kept()).toBe(2)

  await page.request.get(`${href}&grey=1`)
  expect(await kept()).toBe(3)
})
