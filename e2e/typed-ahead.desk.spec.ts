import type { Page } from '@playwright/test'
import { createPatient } from '@/prisma/factories/patient'
import { expect, type Journey } from './fixtures/journey'
import { bridge, test } from './fixtures/open-plan'

/** A machine on which the hand is faster than the page. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 })
}

/** The answer comes when `arrive` is called; the request is the real one. */
async function holdSearch(page: Page): Promise<() => void> {
  let arrive = () => {}
  const told = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/api/patients/search', async (route) => {
    await told
    await route.continue()
  })
  return arrive
}

/** Types the beginning of a patient's name and presses Enter while only items of the catalog are found, which stand first. */
async function enterEarly({ page, clinic, patient }: { page: Page } & Pick<Journey, 'clinic' | 'patient'>) {
  const other = await createPatient({ clinicId: clinic.id, firstName: 'Balthasar', lastName: 'Quist' })
  await page.goto(`/patients/${patient.id}`)
  const arrive = await holdSearch(page)
  // A page that has just been drawn may not listen yet.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: 'Go to a patient, an item or a place' })
    await expect(box).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.type('bal')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  return { other, arrive }
}

test('Enter adds what the typed words find, not what stood first before them', async ({
  signedIn: page,
  open,
}) => {
  await open([])
  await slowDown(page)
  for (const [typed, name] of [
    ['sit to', 'Sit to stand'],
    ['bridge', 'Bridge'],
    ['calf ra', 'Calf raise, two legs'],
  ] as const) {
    await page.keyboard.press('/')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(`Dose of ${name}`)).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.locator('[data-row-name]')).toHaveCount(3)
})

test('Enter waits for the patient who was typed', async ({ signedIn: page, clinic, patient }) => {
  const { arrive, other } = await enterEarly({ page, clinic, patient })
  arrive()
  await expect(page).toHaveURL(new RegExp(other.id))
})

test('typing on lets go of an Enter that was early', async ({ signedIn: page, clinic, patient }) => {
  const { arrive } = await enterEarly({ page, clinic, patient })
  await page.keyboard.type('t')
  arrive()
  await expect(page.getByRole('option', { name: /Balthasar Quist/ })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(patient.id))
})

test('what is typed before the box has opened goes into it, and no key of the page hears it', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge])
  await builder.row('Bridge').locator('[data-row-name]').focus()
  await slowDown(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('clamshell')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/catalog\/clam$/)
})

test('the row has the focus before the key that closes it is let go, so that Ctrl+Z takes the line back', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge])
  await builder.row('Bridge').locator('[data-row-name]').focus()
  await page.keyboard.press('d')
  await expect(page.getByLabel('Dose of Bridge')).toBeFocused()
  const focused = await page.evaluate(() => {
    const key = { key: 'Escape', bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
    return document.activeElement?.getAttribute('data-place')
  })
  expect(focused).toBe('row')
})

test('a field that is reached from another one keeps what is selected in it, so that what is typed takes its place', async ({
  signedIn: page,
  open,
}) => {
  const builder = await open([bridge])
  await builder.openRow('Bridge')
  await builder.row('Bridge').getByRole('button', { name: 'In fields' }).click()
  const dose = page.getByLabel('Dose of Bridge', { exact: true })
  await dose.fill('3x12 1/d 3/w')
  const selected = await builder
    .row('Bridge')
    .getByLabel('Repetitions')
    .evaluate(async (field: HTMLInputElement) => {
      field.focus()
      field.select()
      await new Promise((resolve) => setTimeout(resolve, 100))
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    })
  expect(selected).toBe('12')
  await page.keyboard.type('8')
  await expect(dose).toHaveValue(/^3x8 /)
})
