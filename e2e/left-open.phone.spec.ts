import type { PlanContent } from '@/lib/plan/schema'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

/** The content without its bridge. */
function withoutBridge(content: PlanContent): PlanContent {
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: phase.items.filter(({ slug }) => slug !== 'bridge'),
  }))
  return { ...content, phases }
}

test('a page that was left open learns that the plan was changed, and loses no tick', async ({
  page,
  shared: { path, content, publish },
}) => {
  const mine = new PatientPage(page)
  await mine.open(path)
  await publish(withoutBridge(content), 2)
  await mine.undone('Bridge').click()
  await expect(page.getByText(/this exercise is no longer in your plan\. Your tick was kept/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your plan was changed.' })).toBeVisible()
  await expect(page.getByText('No longer: Bridge.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show the new plan' }).click()
  await expect(page.getByRole('heading', { name: 'Your plan was changed.' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Bridge', exact: true })).toHaveCount(0)
})

test('a tick on one phone shows on the other when it is seen again', async ({
  page,
  context,
  shared: { path },
}) => {
  const mine = new PatientPage(page)
  await mine.open(path)
  const other = await context.newPage()
  await other.goto(path)
  const sent = other.waitForResponse((response) => response.url().endsWith('/check-ins'))
  await new PatientPage(other).undone('Bridge').click()
  await sent
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(mine.done('Bridge')).toBeVisible()
})

test('a link that is ended covers the page that was left open', async ({ page, shared: { path, link } }) => {
  await new PatientPage(page).open(path)
  await ownerDatabase().shareLink.updateMany({ where: { id: link.id }, data: { revokedAt: new Date() } })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByRole('heading', { level: 1, name: 'This link has ended' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bridge', exact: true })).toHaveCount(0)
  await expectAccessible(page)
})

test('a preview in a chat is nobody who looked; a person is', async ({
  page,
  request,
  shared: { path, link },
}) => {
  const opened = async () =>
    (await ownerDatabase().shareLink.findFirstOrThrow({ where: { id: link.id } })).firstOpenedAt
  const accept = 'text/html'
  await request.head(path, { headers: { accept } })
  await request.get(path, { headers: { accept, 'user-agent': 'WhatsApp/2.24.1 A' } })
  await request.get(path, { headers: { accept, 'sec-purpose': 'prefetch;prerender' } })
  await request.get(path, { headers: { accept: '*/*' } })
  expect(await opened()).toBeNull()
  await page.goto(path)
  await expect.poll(opened).not.toBeNull()
})
