import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

test('a line for both legs says so, and the empty search says what can be looked for', async ({
  signedIn: page,
  plan,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await expect(builder.row('Bridge')).toContainText('Both')
  await expect(builder.row('Sciatic nerve glide, lying')).toContainText('Right')
  await expect(page.getByPlaceholder('Name, muscle, position')).toBeVisible()
})
