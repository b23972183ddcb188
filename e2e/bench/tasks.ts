import { type Browser, chromium } from '@playwright/test'
import { openSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { closeDatabase } from '@/lib/db/client'
import { rereadEnvironment } from '@/lib/environment'
import { findBrowser } from '@/lib/workshop/test/find-browser'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createScreening } from '@/prisma/factories/screening'
import startTestSite from '../fixtures/test-site'
import { fromBlank, fromBlankByKeyboard } from './tasks/from-blank'
import { fromTemplate } from './tasks/from-template'
import { lastPlanAgain } from './tasks/last-plan-again'
import { PractisedHand } from './tasks/practised-hand'
import { stepUp } from './tasks/step-up'
import type { Task } from './tasks/task'

/**
 * `npm run bench:tasks [-- --acts]`: what a practised therapist does all day, done in a browser on the production build the
 * shortest way there is, and priced by the keystroke-level model (tasks/keystroke-model.ts). Each begins on the patient's
 * page, the patient asked about red flags today, and ends when what it is for is there: the link opens on a phone, the PDF
 * is one, the patient's link shows the new version. Exit code 1 when one takes longer than it may. `--acts` prints each act.
 */
const tasks: readonly Task[] = [fromTemplate, fromBlank, fromBlankByKeyboard, stepUp, lastPlanAgain]
const say = (text: string) => process.stdout.write(`${text}\n`)

const stop = await startTestSite()
rereadEnvironment()
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
})
try {
  say(
    `${'task'.padEnd(48)}${['clicks', 'keys', 'px', 'seconds', 'goal'].map((head) => head.padStart(8)).join('')}`,
  )
  for (const task of tasks) await measure(browser, task)
} finally {
  await browser.close()
  await closeDatabase()
  await closeOwnerDatabase()
  await stop()
}

async function measure(browser: Browser, { name, limit, run }: Task): Promise<void> {
  const clinic = await createClinic()
  const therapist = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id, memberId: therapist.member.id })
  await createScreening({ patient, userId: therapist.user.id, askedAt: new Date() })
  const hand = new PractisedHand(await openPage(browser, therapist.user.id))
  await run(hand, { browser, clinic, therapist, patient })
  const { clicks, keys, seconds } = hand.cost()
  const values = [clicks, keys, Math.round(hand.travel), seconds.toFixed(1), limit]
  say(`${name.padEnd(48)}${values.map((value) => String(value).padStart(8)).join('')}`)
  if (process.argv.includes('--acts')) for (const act of hand.acts) say(`  ${JSON.stringify(act)}`)
  if (seconds > limit) process.exitCode = 1
  await hand.page.context().close()
}

async function openPage(browser: Browser, userId: string) {
  const url = process.env.NEXTAUTH_URL ?? ''
  const context = await browser.newContext({
    ...{ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-US' },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const value = await openSession(userId, new Date())
  if (!value) throw new Error('The member could not be signed in.')
  await context.addCookies([{ name: sessionCookie(url).name, value, url, httpOnly: true, sameSite: 'Lax' }])
  return context.newPage()
}
