import { bodiesOf, expect, test, title, undisturbed } from './fixtures/follow-journey'
import { bridge, clam, stretch } from './fixtures/follow-plan'
import { FollowPage } from './pages/follow-page'

test.use(undisturbed)

test('pain skips to the pain question, and stops the plan as the check-in does', async ({ page, share }) => {
  const { plan, path } = await share([bridge, clam])
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start(title.bridge)
  await mine.press('Start')
  await mine.pass(7)
  await mine.press('Skip')
  await mine.press('It hurts too much')
  await page
    .getByRole('group', { name: /Worst pain/ })
    .getByText('7', { exact: true })
    .click()
  await mine.press('Save')
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call 555 0100', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^Start/ })).toHaveCount(0)
  await expect.poll(() => bodiesOf(plan.id)).toEqual([{ about: 'day', pain: 7 }])
  await page.goto(`${path}#follow`)
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
})

test('a little pain goes on with the next; what was done counts in part, and the therapist may be told', async ({
  page,
  share,
}) => {
  const { plan, path } = await share([bridge, clam, stretch])
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start(title.bridge)
  await mine.press('Start')
  await mine.pass(5 + 8 + 1)
  await mine.expectNow('Rest.')
  await mine.press('Wait')
  await mine.press('Skip')
  await mine.press('It hurts too much')
  await page
    .getByRole('group', { name: /Worst pain/ })
    .getByText('2', { exact: true })
    .click()
  await mine.press('Save')
  await expect(page.getByRole('main').getByText('You can go on.')).toBeVisible()
  await mine.press('Skip this one')
  await mine.press('Yes, in part')
  await mine.expectExercise(title.clam)
  await mine.press('Skip')
  await mine.press('I do not understand it')
  await page.getByRole('button', { name: /^Tell / }).click()
  await mine.expectExercise(title.stretch)
  await mine.press('Skip')
  await mine.press('No time now')
  await mine.expectExercise('You are through.')
  await expect(page.getByText('Skipped: Bridge, Clamshell,', { exact: false })).toBeVisible()
  await expect
    .poll(() => bodiesOf(plan.id))
    .toEqual([
      { about: 'day', pain: 2 },
      { about: 'item', result: 'partly', reason: 'pain' },
      {
        about: 'day',
        note: 'Clamshell: I do not understand how to do it.',
        asked: { about: 'how', itemId: expect.any(String) },
      },
      { about: 'item', result: 'not', reason: 'unclear' },
      { about: 'item', result: 'not', reason: 'time' },
    ])
})
