import { bodiesOf, expect, test, title, undisturbed } from './fixtures/follow-journey'
import { bridge, clam, stretch } from './fixtures/follow-plan'
import { FollowPage } from './pages/follow-page'

test.use(undisturbed)

test('a 30-second hold counts 30 full seconds in the hold, and finishing marks it done on the server', async ({
  page,
  share,
}) => {
  const { plan, path } = await share([stretch])
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start(title.stretch)
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByText('Hold 30 seconds. Do it 2 times.')).toBeVisible()
  await mine.press('Start')
  await mine.expectNow('Get into place.', 5)
  await mine.pass(5)
  await mine.expectNow('Move slowly.', 2)
  await mine.pass(2)
  for (let left = 30; left >= 1; left -= 1) {
    await mine.expectNow('Hold. Breathe.', left)
    await expect(page.getByRole('img', { name: `${left} of 30 seconds left` })).toBeVisible()
    await expect(page.locator('.follow-figure')).toHaveAttribute('data-pose', 'end')
    await mine.pass(1)
  }
  await mine.expectNow('Slowly back.')
  await mine.pass(2)
  await mine.expectNow('Rest.', 10)
  await expect(page.getByRole('list', { name: 'Sets' }).getByRole('listitem')).toHaveText([
    '1 done',
    '2 next',
  ])
  expect(await bodiesOf(plan.id)).toEqual([])
  await mine.pass(10 + 2 + 30 + 2)
  await mine.expectExercise('You are through.')
  await expect.poll(() => bodiesOf(plan.id)).toEqual([{ about: 'item', result: 'done' }])
  await page.getByRole('link', { name: 'Say how it went' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Well done/ })).toBeVisible()
})

test('a hidden page lets the time stand and says so; so does a phone that slept', async ({ page, share }) => {
  const mine = new FollowPage(page)
  await mine.open((await share([stretch])).path)
  await mine.start(title.stretch)
  await mine.press('Start')
  await mine.pass(5 + 2 + 10)
  await mine.expectNow('Hold. Breathe.', 20)
  await mine.setHidden(true)
  await mine.pass(60)
  await mine.setHidden(false)
  await mine.expectStands('We paused because you left this page.')
  await mine.expectNow('Hold. Breathe.', 20)
  await mine.press('Go on')
  await mine.pass(1)
  await mine.expectNow('Hold. Breathe.', 19)
  await page.clock.fastForward(600_000)
  await mine.expectStands('We paused because your phone was asleep.')
  await mine.expectNow('Hold. Breathe.', 19)
})

test('after a call it goes on with the set it was in; another version begins anew', async ({
  page,
  share,
}) => {
  const { content, publish, path } = await share([bridge, stretch])
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start(title.bridge)
  await mine.press('Start')
  await mine.pass(5 + 8 + 30 + 3)
  await expect(page.getByRole('list', { name: 'Sets' }).getByRole('listitem')).toHaveText(['1 done', '2 now'])
  await page.reload()
  await mine.stand()
  await expect(page.getByRole('heading', { name: 'Go on where you were?' })).toBeVisible()
  await mine.press('Go on with set 2 of Bridge')
  await mine.expectNow('Move slowly.', 2)
  await mine.press('Start')
  await mine.pass(8)
  await mine.expectExercise(title.stretch)
  await mine.press('Start')
  await mine.pass(20)
  await publish(content, 2)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Go on where you were?' })).toHaveCount(0)
  await mine.expectExercise(title.stretch)
})

test('each side: a pause to switch counts or waits, and the picture is the other way round', async ({
  page,
  share,
}) => {
  const mine = new FollowPage(page)
  await mine.open((await share([clam])).path)
  await mine.start(title.clam)
  const picture = page.locator('.follow-figure img')
  await expect(page.getByText('Right leg only.', { exact: true })).toBeVisible()
  await expect(picture).not.toHaveAttribute('data-mirrored')
  await mine.press('Start')
  await mine.pass(5 + 8)
  await mine.expectNow('Switch sides.', 10)
  await expect(page.getByText('Left leg only.', { exact: true })).toBeVisible()
  await expect(picture).toHaveAttribute('data-mirrored')
  await expect(page.getByText('1 of 1 done')).toBeVisible()
  await expect(page.getByText('0 of 1 done')).toBeVisible()
  await mine.pass(3)
  await mine.press('Wait')
  await mine.pass(60)
  await mine.expectNow('Switch sides.', 7)
  await mine.press('Go on')
  await mine.press('I am ready')
  await mine.expectNow('Move slowly.')
  await expect(page.getByText('Left leg only.', { exact: true })).toBeVisible()
})

test('a circuit goes round by round, and each exercise is done after the last round', async ({
  page,
  share,
}) => {
  const lines = [bridge, clam].map((line) => ({ ...line, dosage: { reps: 1, perDay: 1 }, side: undefined }))
  const { plan, path } = await share(
    lines.map(({ side: _, ...line }) => (line.slug === 'clam' ? { ...line, side: 'left' as const } : line)),
    { rounds: 2, restSec: 15 },
  )
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start(title.bridge)
  await expect(page.getByText('Round 1 of 2')).toBeVisible()
  await mine.press('Start')
  await mine.pass(5 + 4)
  await mine.expectExercise(title.clam)
  await mine.press('Start')
  await mine.pass(5 + 4)
  await mine.expectNow('Rest.', 15)
  await mine.pass(15)
  await mine.expectExercise(title.bridge)
  await expect(page.getByText('Round 2 of 2')).toBeVisible()
  await mine.expectNow('Get ready.', 20)
  expect(await bodiesOf(plan.id)).toEqual([])
  await mine.pass(20 + 4)
  await mine.expectExercise(title.clam)
  await mine.press('I am ready')
  await mine.pass(4)
  await mine.expectExercise('You are through.')
  await expect(page.getByText('2 exercises are marked done.')).toBeVisible()
  await expect.poll(async () => (await bodiesOf(plan.id)).length).toBe(2)
})
