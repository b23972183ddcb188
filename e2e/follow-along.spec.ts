import type { Page } from '@playwright/test'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { bridge, clam, type FollowLine, stretch, toFollowContent } from './fixtures/follow-plan'
import { expect, type Journey, test as journey } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { FollowPage } from './pages/follow-page'

const title = { stretch: 'Figure-4 buttock stretch', bridge: 'Bridge', clam: 'Clamshell' }

type Share = (
  lines: readonly FollowLine[],
  group?: { rounds: number; restSec: number },
) => ReturnType<typeof sharePlan>
const test = journey.extend<{ share: Share }>({
  share: async ({ clinic, patient, therapist }: Journey, use) => {
    await use((lines, group) =>
      sharePlan({ clinic, patient, therapist, content: toFollowContent(lines, group) }),
    )
  },
})

/** What the server keeps of a plan, in the order in which it came. */
const bodiesOf = async (planId: string) => {
  const kept = await ownerDatabase().checkIn.findMany({ where: { planId }, orderBy: { receivedAt: 'asc' } })
  return kept.map(({ body }) => body)
}

async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
}

test('a 30-second hold counts 30 full seconds in the hold, and finishing marks it done on the server', async ({
  page,
  share,
}) => {
  const { plan, path } = await share([stretch])
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start(title.stretch)
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await expect(page.getByText('Hold 30 seconds. Do it 2 times.', { exact: false })).toBeVisible()
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
  await expect(page.getByText('We paused because you left this page.')).toBeVisible()
  await mine.expectNow('Hold. Breathe.', 20)
  await mine.press('Go on')
  await mine.pass(1)
  await mine.expectNow('Hold. Breathe.', 19)
  await page.clock.fastForward(600_000)
  await expect(page.getByText('We paused because your phone was asleep.')).toBeVisible()
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
      { about: 'item', result: 'partly' },
      { about: 'day', note: 'Clamshell: I do not understand how to do it.' },
    ])
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

test('the keyboard pauses, repeats and leaves, and the way back does not lead in again', async ({
  page,
  share,
}) => {
  const mine = new FollowPage(page)
  await mine.open((await share([stretch])).path)
  await mine.start(title.stretch)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await mine.press('Start')
  await mine.pass(5 + 2 + 5)
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Paused.', { exact: true })).toBeVisible()
  await mine.pass(10)
  await mine.expectNow('Hold. Breathe.', 25)
  await page.keyboard.press('Space')
  await mine.pass(1)
  await mine.expectNow('Hold. Breathe.', 24)
  await mine.press('Repeat')
  await mine.expectNow('Move slowly.', 2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#today')
  await page.getByText('How to do it').first().click()
  await page.getByRole('link', { name: /^Follow along/ }).click()
  await expect(page.getByRole('heading', { name: 'Go on where you were?' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible()
})

test('it says its phases aloud in the language of the page by a voice of the device, until that is switched off', async ({
  page,
  share,
}) => {
  await page.addInitScript(() => {
    const said: string[] = []
    const voice = (lang: string, localService: boolean) => ({
      lang,
      localService,
      name: lang,
      voiceURI: lang,
    })
    class Utterance {
      voice: unknown = null
      lang = ''
      constructor(readonly text: string) {}
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice('en-US', false), voice('es-MX', true), voice('en-GB', true)],
      speak: ({ text, lang }: Utterance) => said.push(`${lang}: ${text}`),
      cancel: () => undefined,
    })
    Object.assign(window, { said, SpeechSynthesisUtterance: Utterance })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  })
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
  const mine = new FollowPage(page)
  await mine.open((await share([stretch])).path)
  await mine.start(title.stretch)
  await mine.press('Start')
  for (let second = 0; second < 5 + 2 + 30; second += 1) await mine.pass(1)
  await mine.expectNow('Slowly back.')
  expect(await said()).toEqual([
    'en-GB: Get into place.',
    'en-GB: Set 1 of 2. Move slowly.',
    'en-GB: Hold. 30 seconds.',
    'en-GB: 3',
    'en-GB: 2',
    'en-GB: 1',
    'en-GB: Slowly back.',
  ])
  await mine.openSignals()
  await page.getByRole('checkbox', { name: 'Voice' }).uncheck()
  const before = (await said()).length
  await mine.pass(2 + 10)
  await mine.expectNow('Move slowly.')
  expect(await said()).toHaveLength(before)
  await page.reload()
  await mine.stand()
  await page.getByRole('button', { name: /^Go on with/ }).click()
  await mine.openSignals()
  await expect(page.getByRole('checkbox', { name: 'Voice' })).not.toBeChecked()
})

test('a device without a voice of its own says so, and one that keeps nothing works all the same', async ({
  page,
  share,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('Refused')
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: undefined })
  })
  const mine = new FollowPage(page)
  await mine.open((await share([clam])).path)
  await mine.start(title.clam)
  await mine.openSignals()
  await expect(page.getByText('This device has no voice of its own for this language.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Voice' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Sound' }).uncheck()
  await mine.openSignals()
  await mine.press('Start')
  await mine.pass(5 + 8)
  await mine.expectNow('Switch sides.', 10)
})

test('it passes axe in both themes and in forced colours, and nothing lies sideways at 320 or at 400 %', async ({
  page,
  share,
}) => {
  const { path } = await share([
    { ...clam, dosage: { sets: 2, reps: 2, holdSec: 5, restSec: 40, perDay: 1 } },
  ])
  const mine = new FollowPage(page)
  await mine.open(path)
  await page.getByText('Text size').click()
  await page.getByRole('group', { name: 'Size' }).getByText('Largest').click()
  await mine.start(title.clam)
  const look = async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
    await page.setViewportSize({ width: 320, height: 256 })
    await expectNoSideways(page)
    await expectAccessibleInBothThemes(page)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    await expectAccessible(page)
    await page.emulateMedia({ forcedColors: 'none' })
  }
  await look()
  await mine.openSignals()
  await look()
  await mine.openSignals()
  await mine.press('Start')
  await mine.pass(5 + 2 + 2)
  await mine.press('Pause')
  await look()
  await mine.press('Skip')
  await look()
  await mine.press('It hurts too much')
  await look()
})

test('who asked for less motion sees the two pictures change places', async ({ page, share }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const mine = new FollowPage(page)
  await mine.open((await share([stretch])).path)
  await mine.start(title.stretch)
  const picture = page.locator('.follow-figure img')
  const start = await picture.getAttribute('src')
  await mine.press('Start')
  await mine.pass(5)
  await mine.expectNow('Move slowly.')
  await expect(picture).not.toHaveAttribute('src', start ?? '')
  await expect(page.locator('.follow-figure canvas')).toHaveCount(0)
})

test('without a script the start leads to the steps', async ({ plainPage: page, share }) => {
  await page.goto((await share([stretch])).path)
  await page.getByRole('link', { name: /^Start/ }).click()
  await expect(page.getByRole('heading', { name: 'You should feel' })).toBeVisible()
})
