import { randomUUID } from 'node:crypto'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { openSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { closeDatabase } from '@/lib/db/client'
import { isExercise } from '@/lib/dosage/kind'
import { rereadEnvironment } from '@/lib/environment'
import { findBrowser } from '@/lib/workshop/test/find-browser'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { watchShift } from '../fixtures/scroll-through'
import startTestSite from '../fixtures/test-site'
import { BuilderPage } from '../pages/builder-page'
import { median } from './paired-cpu'

/**
 * `npm run bench:builder`: script time of what a therapist does most, at 10, 40 and 200 lines (with the one that is
 * added), on the production build in a real browser: from the key to the last of what it draws, 350 ms later. Counted is
 * what the page's thread worked, not how long it waited for the machine. In ratios, so that machines can be compared:
 * 200 lines to 10, and 40 lines to a change of state that draws one field. With long tasks and layout shift.
 */
const sizes = [10, 40, 200] as const
const widths = [390, 1024, 1440] as const
const rounds = 5
const limits = { growth: 1.5, toEmpty: 12 }
const settle = 350
/** The least there is: a letter in a field, which draws that field alone. */
const empty = 'a letter in a field'

type Acts = Record<string, number[]>

const stop = await startTestSite()
rereadEnvironment()
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
})
const say = (text: string) => process.stdout.write(`${text}\n`)
try {
  const clinic = await createClinic()
  const therapist = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id, memberId: therapist.member.id })
  const ids = { clinicId: clinic.id, patientId: patient.id, userId: therapist.user.id }
  const planOf = async (count: number) =>
    (await createPlan({ ...ids, content: toContent(lines(count - 1)) })).id
  const taken: Record<number, Acts> = {}
  for (const count of sizes) {
    const page = await openPage(browser, therapist.user.id, 1440)
    taken[count] = await measure(page, await planOf(count), count)
    await page.close()
  }
  const names = Object.keys(taken[10] ?? {}).filter((name) => name !== 'long tasks')
  const at = (count: number, name: string) => median(taken[count]?.[name] ?? [])
  const failed: string[] = []
  say(
    `script, ms${' '.repeat(14)}${sizes.map((count) => String(count).padStart(8)).join('')}   200/10  40/empty`,
  )
  for (const name of names) {
    const growth = at(200, name) / at(10, name)
    const toEmpty = at(40, name) / at(40, empty)
    say(
      `${name.padEnd(24)}${sizes.map((count) => at(count, name).toFixed(1).padStart(8)).join('')}${growth.toFixed(2).padStart(9)}${toEmpty.toFixed(1).padStart(10)}`,
    )
    if (name !== empty && growth > limits.growth) failed.push(`${name}: 200/10 is ${growth.toFixed(2)}`)
    if (toEmpty > limits.toEmpty) failed.push(`${name}: 40/empty is ${toEmpty.toFixed(1)}`)
  }
  for (const count of sizes) {
    const long = taken[count]?.['long tasks'] ?? []
    say(
      `long tasks at ${String(count).padEnd(10)}${long.length}${long.length ? `, longest ${Math.max(...long)} ms` : ''}`,
    )
    if (long.length > 0) failed.push(`long tasks at ${count}: ${long.length}`)
  }
  for (const width of widths) {
    const page = await openPage(browser, therapist.user.id, width)
    const watch = await watchShift(page)
    await new BuilderPage(page).open(await planOf(10))
    await page.waitForTimeout(1_500)
    const shift = await watch.total()
    say(`layout shift at ${String(width).padEnd(8)}${shift.toFixed(4)}`)
    if (shift > 0) failed.push(`layout shift at ${width}: ${shift.toFixed(4)}`)
    await page.close()
  }
  for (const one of failed) say(`over: ${one}`)
  if (failed.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  await closeDatabase()
  await closeOwnerDatabase()
  await stop()
}

/** One phase of exercises, all that the catalog has in turn, each with a side and a dose of its own. */
function lines(count: number) {
  const items = builtInCatalog('en')
    .offered()
    .filter(({ kind, dosage }) => isExercise(kind) && dosage)
  return Array.from({ length: count }, (_, index) => {
    const item = items[(index * 7) % items.length]
    if (!item?.dosage) throw new Error('The catalog has exercises with doses.')
    const side = item.sideRule === 'one' ? { side: 'right' as const } : {}
    return { id: randomUUID(), slug: item.slug, dosage: item.dosage, ...side }
  })
}

async function openPage(from: Browser, userId: string, width: number): Promise<Page> {
  const url = process.env.NEXTAUTH_URL ?? ''
  const context = await from.newContext({ baseURL: url, viewport: { width, height: 900 }, locale: 'en-US' })
  const value = await openSession(userId, new Date())
  if (!value) throw new Error('The member could not be signed in.')
  await context.addCookies([{ name: sessionCookie(url).name, value, url, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  await page.addInitScript(() => {
    const kept = Object.assign(window, { long: [] as number[] })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.long.push(Math.round(duration))
    }).observe({ type: 'longtask' })
  })
  return page
}

async function measure(page: Page, planId: string, count: number): Promise<Acts> {
  const builder = new BuilderPage(page)
  await builder.open(planId)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taken: Acts = { 'long tasks': [] }
  const time = async (name: string, act: () => Promise<unknown>, isKept: boolean) => {
    await builder.expectSaved()
    await page.waitForTimeout(100)
    await page.evaluate(() => (window as unknown as { long: number[] }).long.splice(0))
    const before = await scriptMs(cdp)
    await act()
    await page.waitForTimeout(settle)
    const spent = (await scriptMs(cdp)) - before
    const long = await page.evaluate(() => (window as unknown as { long: number[] }).long)
    if (!isKept) return
    taken[name] = [...(taken[name] ?? []), spent]
    taken['long tasks']?.push(...long)
  }
  const search = page.getByRole('searchbox', { name: 'Search the catalog' })
  const goal = page.getByLabel('Goal')
  const name = page.locator('[data-row-name]').nth(2)
  await search.fill('bridge')
  for (let round = -1; round < rounds; round++) {
    const kept = round >= 0
    await goal.focus()
    await time(empty, () => page.keyboard.press('a'), kept)
    await page.keyboard.press('Backspace')
    await name.focus()
    await time('move', () => page.keyboard.press('Alt+ArrowDown'), kept)
    await search.focus()
    await time('add', () => page.keyboard.press('Enter'), kept)
    const dose = page.getByLabel(/^Dose of /)
    await dose.fill('2x12 3/')
    await time('dose keystroke', () => page.keyboard.press('5'), kept)
    await page.keyboard.press('End')
    await dose.fill('2x12 3/w')
    await time('dose Enter', () => page.keyboard.press('Enter'), kept)
    await time('delete', () => page.keyboard.press('Delete'), kept)
    await time('undo', () => page.keyboard.press('Control+z'), kept)
    await page.keyboard.press('Delete')
    process.stderr.write(`${count} lines, round ${round + 1}\n`)
  }
  return taken
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? 0) * 1000
}
