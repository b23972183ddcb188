import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'

test('a page that can not be shown says so inside the clinic’s frame, and is shown again once it can', async ({
  signedIn: page,
  plan,
}) => {
  const { content } = await ownerDatabase().plan.findFirstOrThrow({ where: { id: plan.id } })
  const write = (json: object) =>
    ownerDatabase().plan.updateMany({ where: { id: plan.id }, data: { content: json } })
  await write({ schemaVersion: 999 })
  await page.goto(`/plans/${plan.id}`)
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Patients', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await write(content as object)
  await page.reload()
  await expect(page.getByText('Bridge', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toHaveCount(0)
})
