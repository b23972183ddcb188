import type { Page } from '@playwright/test'
import { expectAccessibleInAllColors } from './fixtures/accessibility'
import { expect, test, title, undisturbed } from './fixtures/follow-journey'
import { clam, stretch, toFollowContent } from './fixtures/follow-plan'
import { sharePlan } from './fixtures/shared-plan'
import { FollowPage } from './pages/follow-page'

test.use(undisturbed)

async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
}

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
  await mine.expectStands('Paused.')
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

test('the screen stays on while the page is seen, and a phone shakes where something begins', async ({
  page,
  share,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    const request = async () => {
      asked.push('awake')
      return { release: async () => asked.push('released') }
    }
    Object.assign(window, { asked })
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.defineProperty(navigator, 'vibrate', { value: () => asked.push('shake') })
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
  const mine = new FollowPage(page)
  await mine.open((await share([stretch])).path)
  await mine.start(title.stretch)
  await expect.poll(asked).toEqual(['awake'])
  await mine.press('Start')
  await mine.pass(5)
  await mine.expectNow('Move slowly.')
  await mine.pass(2)
  await mine.expectNow('Hold. Breathe.', 30)
  await expect.poll(asked).toEqual(['awake', 'shake', 'shake'])
  await mine.setHidden(true)
  await mine.setHidden(false)
  await expect.poll(asked).toEqual(['awake', 'shake', 'shake', 'awake'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible()
  await expect.poll(asked).toEqual(['awake', 'shake', 'shake', 'awake', 'released'])
})

test('in Spanish it says the same', async ({ page, clinic, patient, therapist }) => {
  const content = { ...toFollowContent([stretch]), locale: 'es' as const }
  const { path } = await sharePlan({ clinic, patient, therapist, content })
  await page.clock.install()
  await page.goto(path)
  await page.getByRole('link', { name: /^Empezar/ }).click()
  await page.getByRole('button', { name: 'Empezar', exact: true }).click()
  await page.clock.runFor(5000)
  await expect(page.locator('.follow-cue')).toHaveText('Muévase despacio.')
  await page.clock.runFor(2000)
  await expect(page.locator('.follow-cue')).toHaveText('Mantenga la posición. Respire.')
  const read = (await page.getByRole('main').textContent()) ?? ''
  expect(read).not.toMatch(/[{}]/)
  expect(read).not.toMatch(/\b(the|your|Pause|Skip|seconds|Stop if|You should feel)\b/)
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
    // Axe waits by the clock of the page. What is looked at stands without it.
    await page.clock.resume()
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSideways(page)
    await page.setViewportSize({ width: 320, height: 256 })
    await expectNoSideways(page)
    await expectAccessibleInAllColors(page)
    await mine.stand()
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
