import { countTaps, readToldTaps } from './fixtures/counted-taps'
import { bodiesOf, expect, test } from './fixtures/follow-journey'
import { bridge, clam, stretch } from './fixtures/follow-plan'
import { sharePlan } from './fixtures/shared-plan'
import { spanishContent } from './fixtures/spanish-plan'
import { zoneWhereItIs } from './fixtures/zone-where-it-is'
import { FollowPage } from './pages/follow-page'
import { KeptPage } from './pages/kept-page'
import { PatientPage } from './pages/patient-page'

const glide = { slug: 'sci-slider-sup', side: 'right' as const, dosage: { sets: 2, reps: 10, perDay: 3 } }
const banded = { slug: 'clam-band', side: 'left' as const, dosage: { sets: 2, reps: 8, perDay: 1 } }

test('Agnes does today’s exercises and says how they went', async ({ page, share }) => {
  const { plan, path } = await share([bridge, clam, stretch])
  const taps = await countTaps(page)
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start('Bridge')
  await mine.press('Start')
  await mine.pass(5 + 8 + 30 + 8)
  await mine.expectExercise('Clamshell')
  await mine.press('Start')
  await mine.pass(5 + 8 + 10 + 8)
  await mine.expectExercise('Figure-4 buttock stretch')
  await mine.press('Start')
  await mine.pass(5 + 34 + 10 + 34)
  await mine.expectExercise('You are through.')
  await page.getByRole('link', { name: 'Say how it went' }).click()
  await page
    .getByRole('group', { name: /^Worst pain/ })
    .getByText('2', { exact: true })
    .click()
  await mine.press('Save')
  await expect(page.getByText('Saved. Thank you.')).toBeVisible()
  await expect.poll(async () => (await bodiesOf(plan.id)).length).toBe(4)
  expect(taps()).toBe(readToldTaps('Agnes'))
})

test.describe('at midday', () => {
  test.use({ timezoneId: zoneWhereItIs(12) })

  test('Priya marks the glide of midday with her thumb', async ({ page, share }) => {
    const { plan, path } = await share([glide])
    const taps = await countTaps(page)
    await new PatientPage(page).open(path)
    const midday = page.getByRole('button', { name: /Midday/ }).first()
    await expect(midday).toBeInViewport({ ratio: 1 })
    await midday.click()
    await expect(midday).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => bodiesOf(plan.id)).toEqual([{ about: 'item', slot: 'midday', result: 'done' }])
    expect(taps()).toBe(readToldTaps('Priya'))
  })
})

test('Rosa finds which leg in the largest letters and her own colors, and says how much it hurt', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const { plan, path } = await sharePlan({ clinic, patient, therapist, content: spanishContent })
  const taps = await countTaps(page)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(path)
  await page.getByText('Tamaño de letra').click()
  await page.getByText('Muy grande').click()
  const glide = page.getByRole('listitem').filter({ hasText: 'nervio de la pierna' })
  await expect(glide.getByText('Solo la pierna derecha').first()).toBeVisible()
  await page.getByRole('link', { name: 'Decir cómo le fue' }).click()
  await page
    .getByRole('group', { name: /peor dolor/i })
    .getByText('4', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await expect.poll(() => bodiesOf(plan.id)).toEqual([{ about: 'day', pain: 4 }])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(taps()).toBe(readToldTaps('Rosa'))
})

test('Walter marks for his wife what was forgotten yesterday, and asks about the band', async ({
  page,
  share,
}) => {
  const { plan, path } = await share([banded])
  const taps = await countTaps(page)
  await new PatientPage(page).open(path)
  await page.getByText('Did you forget to mark yesterday?').click()
  await page
    .getByRole('button', { name: /^Mark done/ })
    .last()
    .click()
  await page.getByRole('link', { name: /^Ask / }).last().click()
  await page.getByLabel('Your question').click()
  await page.keyboard.type('The band rolls up. Is there another way?')
  await page.getByRole('button', { name: /^Send to / }).click()
  await expect(page.getByText(/^Sent\./)).toBeVisible()
  await expect.poll(async () => (await bodiesOf(plan.id)).length).toBe(2)
  expect(taps()).toBe(readToldTaps('Walter'))
})

test('Nora follows along in the mountains, and what she says is sent when she is back', async ({
  page,
  share,
}) => {
  const { plan, link, path } = await share([stretch])
  const taps = await countTaps(page)
  await new PatientPage(page).open(path)
  await new KeptPage(page, link.id).untilKept()
  await page.context().setOffline(true)
  const mine = new FollowPage(page)
  await mine.open(path)
  await mine.start('Figure-4 buttock stretch')
  await mine.press('Start')
  await mine.pass(5 + 34 + 10 + 34)
  await page.getByRole('link', { name: 'Say how it went' }).click()
  await page
    .getByRole('group', { name: /^Worst pain/ })
    .getByText('1', { exact: true })
    .click()
  await mine.press('Save')
  await expect(page.getByText('Kept on this phone.').first()).toBeVisible()
  expect(await bodiesOf(plan.id)).toEqual([])
  await page.context().setOffline(false)
  await expect.poll(async () => (await bodiesOf(plan.id)).length).toBe(2)
  expect(taps()).toBe(readToldTaps('Nora'))
})
