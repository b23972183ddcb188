import { setTimeout } from 'node:timers/promises'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { openSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { PlanContent } from '@/lib/plan/schema'
import { findBrowser } from '@/lib/workshop/test/find-browser'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { BuilderPage } from '../pages/builder-page'
import { startSupervisedSite } from './supervised-site'

/**
 * `npm run bench:faults [-- cuts [kills]]`: two people edit one plan in two browsers, each lines of her own, while the
 * network of one is cut in the middle of a change, tabs are closed, pages are loaded anew with a dose half typed, and
 * the web server is killed. After each fault what was typed must stand in its row; at the end both browsers and the
 * database must hold the last dose of each line. Exit code 1 when anything is lost.
 */
const cuts = Number(process.argv[2] ?? 50)
const kills = Number(process.argv[3] ?? 20)
const patience = { timeout: 60_000 }
const halfTyped = '2x'
const slugs = { cut: ['bridge', 'sit-stand'], killed: ['squat-mini', 'clam'] }

type Editor = { context: BrowserContext; builder: BuilderPage; doses: Map<string, string> }

const site = await startSupervisedSite()
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
})
const lost: string[] = []
let typed = 0
const say = (name: string, value: string | number) => process.stdout.write(`${name.padEnd(34)}${value}\n`)
try {
  const clinic = await createClinic()
  const { user, member } = await createMember({ clinicId: clinic.id })
  const { user: colleague } = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id, memberId: member.id })
  const lines = [...slugs.cut, ...slugs.killed].map((slug) => ({
    id: slug,
    slug,
    side: slug === 'clam' ? ('right' as const) : undefined,
    dosage: { sets: 2, reps: 5, perDay: 1, daysPerWeek: 3 },
  }))
  const content = toContent(lines.map(({ side, ...line }) => ({ ...line, ...(side ? { side } : {}) })))
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
  const [one, other] = [await openEditor(user.id, plan.id), await openEditor(colleague.id, plan.id)]

  await Promise.all([cutAgainAndAgain(one, plan.id), killAgainAndAgain(other)])

  const expected = new Map([...one.doses, ...other.doses])
  for (const editor of [one, other]) {
    await editor.context.setOffline(false)
    await expect(
      editor.builder.page.getByRole('status').filter({ hasText: /^(Saved|Merged) \d/ }),
    ).toBeVisible(patience)
  }
  // Each sees the other's lines once she looks again.
  for (const editor of [one, other]) {
    await load(editor.builder.page, plan.id)
    await expectKept('at the end', editor, expected)
  }
  const { content: stored } = await ownerDatabase().plan.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: clinic.id, id: plan.id } },
  })
  for (const { id, dosage } of (stored as PlanContent).phases.flatMap(({ items }) => items)) {
    const dose = `2x${dosage?.reps} 3/w`
    if (dose !== expected.get(nameOf(id))) lost.push(`${id} in the database: ${dose}`)
  }
  say('network cuts', cuts)
  say('kills of the server', kills)
  say('doses typed', typed)
  say('lost', lost.length)
  for (const one of lost) say('', one)
  process.exitCode = lost.length === 0 ? 0 : 1
} finally {
  await browser.close()
  await site.stop()
}

async function openEditor(userId: string, planId: string): Promise<Editor> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1440, height: 900 } })
  const value = await openSession(userId, new Date())
  if (!value) throw new Error('The member could not be signed in.')
  await context.addCookies([
    { name: sessionCookie(site.url).name, value, url: site.url, httpOnly: true, sameSite: 'Lax' },
  ])
  return { context, builder: await openBuilder(context, planId), doses: new Map() }
}

async function openBuilder(context: BrowserContext, planId: string): Promise<BuilderPage> {
  const page = await context.newPage()
  page.setDefaultTimeout(patience.timeout)
  const builder = new BuilderPage(page)
  await load(page, planId)
  await builder.row(nameOf(slugs.cut[0] ?? '')).waitFor()
  return builder
}

/** Loads the page as a person does while the server is away: again, until it is there. */
async function load(page: Page, planId: string): Promise<void> {
  for (;;) {
    const answer = await page.goto(`/plans/${planId}`).catch(() => null)
    if (answer?.ok()) return
    await setTimeout(500)
  }
}

/** A cut before the change, while it is sent, with the tab closed on it, or with a dose half typed and a reload. */
async function cutAgainAndAgain(editor: Editor, planId: string): Promise<void> {
  for (let cut = 0; cut < cuts; cut += 1) {
    const { context } = editor
    const slug = slugs.cut[cut % 2] ?? ''
    const way = (['before', 'while sent', 'tab closed', 'half typed'] as const)[cut % 4]
    if (way === 'half typed') await typeHalf(editor, planId, nameOf(slug))
    if (way !== 'while sent') await context.setOffline(true)
    await typeDose(editor, slug, 5 + (cut % 20))
    if (way === 'while sent') await context.setOffline(true)
    await expectKept(`cut ${cut}, ${way}`, editor, editor.doses)
    if (way === 'tab closed') {
      const { page } = editor.builder
      await expect(page.getByText('Offline: kept on this computer').filter({ visible: true })).toBeVisible(
        patience,
      )
      await page.close()
    }
    await setTimeout((cut % 5) * 200)
    await context.setOffline(false)
    if (way === 'tab closed') {
      editor.builder = await openBuilder(context, planId)
      await expectKept(`cut ${cut}, in a new tab`, editor, editor.doses)
    }
  }
}

/** The dose that stands half typed in the field is there again after the page was loaded anew. */
async function typeHalf({ builder }: Editor, planId: string, name: string): Promise<void> {
  await builder.openRow(name)
  const field = builder.page.getByLabel(`Dose of ${name}`)
  await field.fill(halfTyped)
  await load(builder.page, planId)
  await builder.openRow(name)
  const found = await field.inputValue()
  if (found !== halfTyped) lost.push(`half typed dose of ${name}: ${found}`)
}

async function killAgainAndAgain(editor: Editor): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    const slug = slugs.killed[kill % 2] ?? ''
    if (kill % 3 === 0) site.kill()
    await typeDose(editor, slug, 5 + (kill % 20))
    if (kill % 3 !== 0) {
      await setTimeout((kill % 3) * 150)
      site.kill()
    }
    await expectKept(`kill ${kill}`, editor, editor.doses)
    while (site.timesBack() <= kill) await setTimeout(50)
  }
}

async function typeDose(editor: Editor, slug: string, reps: number): Promise<void> {
  const name = nameOf(slug)
  const dose = `2x${reps} 3/w`
  await editor.builder.setDose(name, dose)
  editor.doses.set(name, dose)
  typed += 1
}

async function expectKept(when: string, { builder }: Editor, doses: Map<string, string>): Promise<void> {
  for (const [name, dose] of doses)
    await expect(builder.row(name))
      .toContainText(dose, patience)
      .catch(async () =>
        lost.push(`${when}, ${name}: not ${dose} but ${await builder.row(name).textContent()}`),
      )
}

function nameOf(slug: string): string {
  const item = builtInCatalog('en').find(slug)
  if (!item) throw new Error(`The catalog has no ${slug}.`)
  return item.name
}
