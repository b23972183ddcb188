import type { Locator, Page } from '@playwright/test'
import type { Dosage } from '@/lib/dosage/dosage'
import { createPlan } from '@/prisma/factories/plan'
import { expectAccessible } from './fixtures/accessibility'
import { toHipContent } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'

const play = { name: 'Show the movement' }

/** Addresses of the motions that a page asks for. */
function watchMotions(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/figures/motion/')) asked.push(request.url())
  })
  return asked
}

/** What a player was from here on, one after another: a movement may be over before it is looked at the next time. */
async function watchStates(player: Locator): Promise<() => Promise<(string | undefined)[]>> {
  const seen = await player.evaluateHandle((element: HTMLElement) => {
    const states: (string | undefined)[] = []
    new MutationObserver(() => {
      if (states.at(-1) !== element.dataset.motion) states.push(element.dataset.motion)
    }).observe(element, { attributeFilter: ['data-motion'] })
    return states
  })
  return () => seen.jsonValue()
}

/** The same with what is said of a hold, and its seconds; and how many players of the page moved at once. */
function watchHolds(player: Locator) {
  return player.evaluateHandle((element: HTMLElement) => {
    const seen = { states: [] as string[], mostAtOnce: 0 }
    const look = () => {
      const said = element.querySelector('[role=status]')
      const parts = [element.dataset.motion, said?.textContent, said?.nextElementSibling?.textContent]
      const now = parts.filter(Boolean).join(', ')
      if (seen.states.at(-1) !== now) seen.states.push(now)
      const atOnce = document.querySelectorAll('[data-motion=moving], [data-motion=holding]').length
      seen.mostAtOnce = Math.max(seen.mostAtOnce, atOnce)
    }
    const what = { attributeFilter: ['data-motion'], childList: true, characterData: true, subtree: true }
    new MutationObserver(look).observe(element, what)
    return seen
  })
}

/** The hip plan with its nerve glide on the left, and what is changed in its dose. */
function toLeftGlide(dosage: Dosage = {}) {
  const content = toHipContent()
  const glide = content.phases[0]?.items[1]
  if (glide) Object.assign(glide, { side: 'left', dosage: { ...glide.dosage, ...dosage } })
  return { content, glide }
}

/** Three repetitions in the prescribed time. */
const allRepetitions = { timeout: 45_000 }

test('the detail plays three repetitions, pauses, goes on and rests, and nothing shifts', async ({
  signedIn: page,
}) => {
  const asked = watchMotions(page)
  await page.goto('/catalog/step-up')
  const figure = page.getByRole('figure').nth(1)
  const player = figure.locator('[data-motion]')
  const button = figure.getByRole('button', play)
  await expect(button).toBeVisible()
  await expect(player).toHaveAttribute('data-motion', 'still')
  expect(asked).toEqual([])
  const before = await figure.locator('img').boundingBox()
  const canvas = figure.locator('canvas')
  // From the beginning: it may be paused after its first turn.
  const starts = await canvas.evaluateHandle((element) => {
    const seen = { times: 0 }
    new MutationObserver(() => {
      if (element.dataset.frame === '0') seen.times++
    }).observe(element, { attributeFilter: ['data-frame'] })
    return seen
  })

  await button.focus()
  await page.keyboard.press('Enter')
  await expect(player).toHaveAttribute('data-motion', 'moving')
  expect(asked).toHaveLength(1)
  await figure.getByRole('button', { name: 'Pause' }).click()
  await expect(player).toHaveAttribute('data-motion', 'paused')
  const stopped = await canvas.getAttribute('data-frame')
  await page.waitForTimeout(400)
  expect(await canvas.getAttribute('data-frame')).toBe(stopped)
  await expectAccessible(page)

  await button.click()
  await expect(player).toHaveAttribute('data-motion', 'moving')
  await expect(player).toHaveAttribute('data-motion', 'still', allRepetitions)
  expect(await starts.jsonValue()).toEqual({ times: 3 })
  expect(await canvas.getAttribute('data-frame')).toBe('23')
  expect(await figure.locator('img').boundingBox()).toEqual(before)
  expect(asked).toHaveLength(1)
})

test('on a hidden page and out of view the figure stands still', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 500 })
  await page.goto('/catalog/step-up')
  const canvas = page.getByRole('figure').nth(1).locator('canvas')
  await page.getByRole('button', play).click()
  await expect(canvas).toHaveAttribute('data-clock', 'runs')
  const setHidden = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await setHidden(true)
  await expect(canvas).toHaveAttribute('data-clock', 'stands')
  await setHidden(false)
  await expect(canvas).toHaveAttribute('data-clock', 'runs')
  await page.getByRole('heading', { name: 'Stop if' }).evaluate((heading) => heading.scrollIntoView())
  await expect(canvas).toHaveAttribute('data-clock', 'stands')
})

test('a card plays while the keyboard or the pointer stays on it, and a hold is said in words', async ({
  signedIn: page,
}) => {
  await page.goto('/catalog?q=hamstring')
  const card = page.getByRole('list', { name: 'Items' }).getByRole('link', { name: /strap/ }).first()
  const player = card.locator('[data-motion]')
  await expect(player).toHaveAttribute('data-motion', 'still')
  const states = await watchStates(player)
  await card.focus()
  await expect(card.getByText('Hold 30 s')).toBeVisible()
  await expect(player).toHaveAttribute('data-motion', 'held')
  expect(await states()).toEqual(['loading', 'moving', 'held'])
  await card.blur()
  await expect(player).toHaveAttribute('data-motion', 'still')
})

test('who asked for less motion sees start and end side by side, and no frame is loaded', async ({
  signedIn: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const asked = watchMotions(page)
  await page.goto('/catalog/step-up')
  await expect(page.getByRole('figure').getByRole('img')).toHaveCount(2)
  await page.getByRole('figure').nth(1).hover()
  await page.waitForTimeout(600)
  await expect(page.getByRole('button', play)).toHaveCount(0)
  await expect(page.locator('canvas')).toHaveCount(0)
  expect(asked).toEqual([])
})

test('a row of the plan plays under the pointer, mirrored for the left', async ({
  signedIn: page,
  clinic,
  patient,
  therapist,
}) => {
  const { content, glide } = toLeftGlide()
  const given = { clinicId: clinic.id, patientId: patient.id, userId: therapist.user.id, content }
  const { id } = await createPlan(given)
  await page.goto(`/plans/${id}`)
  const player = page.locator(`#row-${glide?.id} [data-motion]`)
  await expect(player).toHaveAttribute('data-motion', 'still')
  const states = await watchStates(player)
  await player.locator('img').hover()
  await expect.poll(states).toContain('moving')
  const canvas = player.locator('canvas')
  expect(await canvas.evaluate((element) => getComputedStyle(element).scale)).toBe('-1 1')
  await page.mouse.move(0, 0)
  await expect(player).toHaveAttribute('data-motion', 'still')
})

test('the patient taps the picture: it moves in the prescribed time, mirrored for the left', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const { content } = toLeftGlide({ holdSec: 4 })
  const { path } = await sharePlan({ clinic, patient, therapist, content })
  const asked = watchMotions(page)
  await page.goto(path)
  await page.getByText('How to do it').nth(1).click()
  const button = page.getByRole('button', { name: /^Show the movement: Leg nerve glide/ })
  await expect(button).toBeVisible()
  expect(asked).toEqual([])
  const player = page.locator('[data-motion]').filter({
    has: page.getByRole('button', { name: /movement: Leg nerve glide/ }),
  })
  const shown = await watchHolds(player)
  await button.click()
  const holds = [4, 3, 2, 1].map((second) => `holding, Hold 4 seconds, ${second}`)
  const repetition = ['moving', ...holds]
  await expect
    .poll(() => shown.jsonValue(), allRepetitions)
    .toEqual({ states: ['loading', ...repetition, ...repetition, ...repetition, 'still'], mostAtOnce: 1 })
  expect(await player.locator('canvas').evaluate((canvas) => getComputedStyle(canvas).scale)).toBe('-1 1')
  await expect(player).toHaveAttribute('data-motion', 'still')
  await expect(player.getByRole('status')).toHaveText('')
  await expectAccessible(page)
})

test('a long hold is not played short: the figure rests in it, and beside it stands how long it is', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const content = toHipContent()
  Object.assign(content.phases[0]?.items[0] ?? {}, {
    slug: 'pir-fig4-sup',
    side: 'right',
    dosage: { sets: 3, holdSec: 30, perDay: 1 },
  })
  const { path } = await sharePlan({ clinic, patient, therapist, content })
  await page.clock.install()
  await page.goto(path)
  await page.getByText('How to do it').first().click()
  const button = page.getByRole('button', { name: /^Show the movement: Figure-4/ })
  await button.click()
  const player = page
    .locator('[data-motion]')
    .filter({ has: page.getByRole('status') })
    .first()
  await expect(player).toHaveAttribute('data-motion', 'held')
  await expect(player.getByRole('status')).toHaveText('Hold 30 seconds')
  await expect(player.locator('img')).toHaveCSS('opacity', '1')
  // Far longer than the five seconds for which it used to hold.
  await page.clock.runFor(40_000)
  await expect(player).toHaveAttribute('data-motion', 'held')
  await expect(player.getByRole('status')).toHaveText('Hold 30 seconds')
  await expect(button).toBeVisible()
})

test('a patient who asked for less motion sees both pictures, and nothing to play', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { path } = await sharePlan({ clinic, patient, therapist })
  await page.goto(path)
  await page.getByText('How to do it').nth(1).click()
  const pictures = page.locator('.reading-detail').nth(1).locator('img')
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) await expect(picture).toBeVisible()
  await expect(page.getByRole('button', { name: /^Show the movement/ })).toHaveCount(0)
})

test("the author's pages are not in what people are given", async ({ request }) => {
  for (const path of ['/figures', '/figures/bridge'])
    expect((await request.get(path)).status(), path).toBe(404)
  const drawing = await request.post('/figures/bridge/draw', { data: { item: {} } })
  expect(drawing.status()).toBe(404)
})
