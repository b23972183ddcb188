import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { mintClinicScope } from '@/lib/access/mint'
import type { ClinicScope } from '@/lib/access/scope'
import { listPatientLines } from '@/lib/adherence/place/queries'
import { findPlanAdherence } from '@/lib/adherence/queries'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { closeDatabase } from '@/lib/db/client'
import { withDatabase } from '@/lib/db/connection'
import { prepareDatabase } from '@/lib/db/prepare'
import { rereadEnvironment } from '@/lib/environment'
import { drawHandout } from '@/lib/handout/draw-handout'
import { mediaStore } from '@/lib/media/open-media'
import { readAsset } from '@/lib/media/read-asset'
import { recordScreening } from '@/lib/patient/screening/mutations'
import { checkPlan, openCards } from '@/lib/plan/check/check-plan'
import { answerFinding } from '@/lib/plan/check/mutations'
import { getCheckBasis } from '@/lib/plan/check/queries'
import { changePlanItem } from '@/lib/plan/edit-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { fillSchedules } from '@/lib/plan/mutations/fill-schedules'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import { planProblems } from '@/lib/plan/plan-problems'
import { getStoredPlan, getVersion } from '@/lib/plan/queries'
import type { PlanContent } from '@/lib/plan/schema'
import { openShare } from '@/lib/share/open-share'
import { openSeal } from '@/lib/share/seal'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { closeOwnerDatabase, ownerDatabase } from '../factories/owner-database'
import { listReleases, loadRelease, loadReleaseMedia, readRelease } from './load-release'

const now = new Date('2026-11-28T15:10:00Z')

describe.each(listReleases())('the database of release %s, opened by this program', (version) => {
  const release = readRelease(version)
  const name = `release_${randomUUID().replaceAll('-', '')}`
  const places = () => ({ root: process.cwd(), media: mediaStore() })

  beforeAll(async () => {
    await asOwner(`CREATE DATABASE ${name}`)
    const urls = {
      ownerUrl: withDatabase(inject('ownerUrl'), name),
      appUrl: withDatabase(inject('appUrl'), name),
    }
    await loadRelease(urls.ownerUrl, release)
    await prepareDatabase(urls)
    await fillSchedules(urls.ownerUrl)
    await closeDatabase()
    await closeOwnerDatabase()
    process.env.DATABASE_URL = urls.appUrl
    process.env.DATABASE_OWNER_URL = urls.ownerUrl
    process.env.NEXTAUTH_SECRET = release.secret
    rereadEnvironment()
    await loadReleaseMedia(version, mediaStore())
  })

  afterAll(async () => {
    await closeDatabase()
    await closeOwnerDatabase()
    await asOwner(`DROP DATABASE ${name} WITH (FORCE)`)
  })

  it('opens every live link, with its lines, pictures and movements', async () => {
    const links = await ownerDatabase().shareLink.findMany({ include: { plan: true } })
    expect(links.length).toBeGreaterThan(7)
    let pictures = 0
    for (const { tokenSealed, tokenHash, revokedAt, plan } of links) {
      const token = openSeal(tokenSealed, tokenHash, release.secret)
      const opened = await openShare(token ?? '', { address: '192.0.2.7', now })
      expect(opened === null, plan.title).toBe(revokedAt !== null || plan.archivedAt !== null)
      if (!opened) continue
      const page = toSharedPlan(opened.version.frozen)
      expect(page.exercises.length, plan.title).toBeGreaterThan(0)
      for (const { title, figure, dose } of page.exercises) {
        expect(dose.length, title).toBeGreaterThan(0)
        const addresses = [figure?.start, figure?.end, figure?.motion?.address].filter((one) => one != null)
        for (const address of addresses) expect(await readAsset(places(), address), address).not.toBeNull()
        pictures += addresses.length
      }
      expect(page.exercises.some(({ figure }) => figure?.motion)).toBe(true)
    }
    expect(pictures).toBeGreaterThan(60)
  })

  it('prints every version again, with every picture and word it had', async () => {
    const versions = await ownerDatabase().planVersion.findMany()
    expect(versions.length).toBeGreaterThan(15)
    for (const { frozen, number } of versions) {
      const plan = readFrozenPlan(frozen)
      expect(plan.versionNumber).toBe(number)
      const { problems, bytes } = await drawHandout(plan, { phases: 'all' }, places())
      expect(problems, plan.content.title).toEqual([])
      expect(bytes.length).toBeGreaterThan(20_000)
    }
  })

  it('counts what patients had logged', async () => {
    const checkIns = await ownerDatabase().checkIn.findMany({ select: { planId: true } })
    const logged = new Set(checkIns.map(({ planId }) => planId))
    expect(logged.size).toBeGreaterThan(5)
    for (const planId of logged) {
      const { clinicId } = await ownerDatabase().plan.findFirstOrThrow({ where: { id: planId } })
      const summary = await findPlanAdherence(await scopeIn(clinicId), planId, '2026-10-20', now)
      expect(summary?.done, planId).toBeGreaterThan(0)
    }
  })

  it('lists every patient, finds them by name, and reads no version whole for it', async () => {
    const { clinicId } = await ownerDatabase().patient.findFirstOrThrow()
    const scope = await scopeIn(clinicId)
    const asked = { search: '', whose: 'clinic', archived: false, cursor: null, limit: 200 } as const
    const { lines } = await listPatientLines(scope, asked, now)
    const live = { clinicId, archivedAt: null }
    const patients = await ownerDatabase().patient.findMany({ where: live, include: { plans: true } })
    expect(lines.map(({ id }) => id).sort()).toEqual(patients.map(({ id }) => id).sort())
    expect(new Set(lines.map(({ group }) => group)).size).toBeGreaterThan(2)
    for (const { id, firstName, lastName } of patients) {
      const found = await listPatientLines(scope, { ...asked, search: `${firstName} ${lastName}` }, now)
      expect(found.lines.map((line) => line.id)).toContain(id)
    }
    const left = await ownerDatabase().$queryRaw`SELECT 1 FROM plan_version WHERE schedule IS NULL`
    expect(left).toEqual([])
  })

  it('opens every draft, and publishes it once it has what is asked for today', async () => {
    const plans = await ownerDatabase().plan.findMany({ where: { archivedAt: null } })
    for (const { id, clinicId, patientId } of plans) {
      const scope = await scopeIn(clinicId)
      await recordScreening(scope, patientId, { rows: { RF05: 'no' }, cards: ['1'] }, now)
      const draft = await getStoredPlan(scope, id)
      const content = mend(draft.content)
      const { revision } = await saveDraft(scope, id, { revision: draft.revision, content }, now)
      await answerFindings(scope, id, content)
      const { number } = await publishPlan(scope, id, { revision }, now)
      const { frozen } = await getVersion(scope, id, number)
      const figures = Object.values(frozen.items).flatMap(({ figure }) => figure ?? [])
      expect(figures.length).toBeGreaterThan(5)
      for (const { start } of figures) expect(start).toMatch(/^\/media\/[0-9a-f]{64}\.svg$/)
    }
  })

  /** What a therapist would say to the findings: seen, or why a line is given all the same. */
  async function answerFindings(scope: ClinicScope, planId: string, content: PlanContent): Promise<void> {
    const { facts, answers } = await getCheckBasis(scope, planId)
    const { find } = builtInCatalog('en')
    const cards = openCards(checkPlan(content, { find, facts: facts.facts, today: '2026-11-28', answers }))
    for (const { rule, severity, lines } of cards) {
      const about = { rule, lines: lines.map((line) => line.fingerprint) }
      const reason = severity === 'block' ? { reason: 'Agreed with the surgeon.' } : {}
      await answerFinding(scope, planId, { ...about, ...reason }, now)
    }
  }

  /** What a therapist would do about lines that are not to be published as they stand: take the usual dose. */
  function mend(content: PlanContent): PlanContent {
    const catalog = builtInCatalog('en')
    const stopped = planProblems(content, catalog, '2026-11-28').filter(
      ({ severity }) => severity === 'block',
    )
    return stopped.reduce(
      (plan, { itemId = '', slug = '' }) =>
        changePlanItem(plan, itemId, { dosage: catalog.find(slug)?.dosage ?? undefined }),
      content,
    )
  }
})

async function scopeIn(clinicId: string) {
  const { id, userId, role } = await ownerDatabase().member.findFirstOrThrow({
    where: { clinicId, role: 'owner' },
  })
  return mintClinicScope({ clinicId, userId, role, memberId: id })
}

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('ownerUrl') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
