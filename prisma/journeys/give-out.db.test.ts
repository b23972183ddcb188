import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { CatalogItem } from '@/lib/catalog/item'
import { openCatalog } from '@/lib/catalog/queries'
import { within } from '@/lib/db/within'
import { drawHandout } from '@/lib/handout/draw-handout'
import { readPdf } from '@/lib/handout/fixtures/read-pdf'
import { mediaStore } from '@/lib/media/open-media'
import { compareVersions } from '@/lib/plan/history/queries'
import { exportPlan, importPlan } from '@/lib/plan/mutations/exchange-plan'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import { startPlan } from '@/lib/plan/mutations/start-plan'
import { getStoredPlan, getVersion } from '@/lib/plan/queries'
import { type PlanContent, type PlanItem, planContentSchema } from '@/lib/plan/schema'
import { arrange, now } from '@/lib/plan/testing/arrange-plan'
import { makeLink } from '@/lib/share/mutations'
import { openShare } from '@/lib/share/open-share'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { ownerDatabase } from '../factories/owner-database'

const places = () => ({ root: process.cwd(), media: mediaStore() })

/** Publishes a content as the next version of a new plan, opens its link and prints it. */
async function giveOut(given: Awaited<ReturnType<typeof arrange>>, content: PlanContent) {
  const planId = await startPlan(given.scope, { patientId: given.patient.id }, now)
  const { revision } = await saveDraft(given.scope, planId, { revision: 1, content }, now)
  const { number } = await publishPlan(given.scope, planId, { revision }, now)
  const { token } = await makeLink(given.scope, planId, now)
  const opened = await openShare(token ?? '', { address: '192.0.2.8', now })
  if (!opened) throw new Error('The link is live.')
  const { frozen } = await getVersion(given.scope, planId, number)
  expect(opened.version.frozen).toEqual(frozen)
  const page = toSharedPlan(opened.version.frozen)
  const { bytes, problems } = await drawHandout(frozen, {}, places())
  return { planId, page, bytes, problems }
}

const line = (slug: string, more: Partial<PlanItem> = {}): PlanItem => ({
  id: randomUUID(),
  slug,
  dosage: { sets: 2, reps: 10, daysPerWeek: 3 },
  ...more,
})

describe('a plan at every limit', () => {
  it('is published, opens, and prints', async () => {
    const full = Array.from({ length: 200 }, (_, index) =>
      line(
        'bridge',
        index < 3 ? { note: 'Slow and easy. '.repeat(133), clinicianNote: 'x'.repeat(2000) } : {},
      ),
    )
    const phases = Array.from({ length: 12 }, (_, index) => ({
      id: randomUUID(),
      title: `${index + 1} ${'p'.repeat(78)}`.slice(0, 80),
      goal: 'g'.repeat(300),
      enter: 'e'.repeat(300),
      exit: 'x'.repeat(300),
      items: index === 0 ? full : [line('bridge'), { id: randomUUID(), slug: 'sf-cauda' }],
    }))
    const content = planContentSchema.parse({
      schemaVersion: 2,
      title: 't'.repeat(120),
      locale: 'en',
      reviewDate: '2026-12-20',
      phases,
    })
    const { page, bytes } = await giveOut(await arrange(), content)
    expect(page.exercises).toHaveLength(200)
    expect(page.later).toHaveLength(11)
    expect(page.safety.map(({ title }) => title).length).toBeGreaterThanOrEqual(3)
    expect((await readPdf(bytes)).pages.length).toBeGreaterThan(60)
  })
})

describe('a clinic’s own items', () => {
  const bridge = builtInCatalog('en').get('bridge')
  const text = (title: string) =>
    ({ ...bridge.text, title, start: `${title}, on the bed.` }) as CatalogItem['text']
  const own = (slug: string, title: string): CatalogItem => ({
    ...bridge,
    slug,
    name: title,
    text: text(title),
  })

  it('are published, printed, linked, exported and imported, one in the place of a built-in one', async () => {
    const given = await arrange()
    const { clinicId } = given.scope
    for (const item of [own('our-bridge', 'Our own bridge'), own('clam', 'Clamshell our way')])
      await ownerDatabase().catalogItemRow.create({ data: { clinicId, slug: item.slug, item: { en: item } } })
    const content: PlanContent = {
      schemaVersion: 2,
      title: 'Own items',
      locale: 'en',
      reviewDate: '2026-12-20',
      phases: [
        {
          id: randomUUID(),
          title: 'Build',
          items: [
            line('our-bridge'),
            line('clam'),
            line('walk', { dosage: { durationMin: 20, daysPerWeek: 5 } }),
          ],
        },
      ],
    }
    const { planId, page, bytes, problems } = await giveOut(given, content)
    expect(page.exercises.map(({ title }) => title).slice(0, 2)).toEqual([
      'Our own bridge',
      'Clamshell our way',
    ])
    expect(problems).toEqual([])
    const printed = (await readPdf(bytes)).pages
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .join(' ')
    expect(printed).toContain('Our own bridge, on the bed.')
    expect(printed).toContain('Clamshell our way')
    expect(await compareVersions(given.scope, planId, 1, 'draft')).toEqual([])

    const file = await exportPlan(given.scope, planId)
    const imported = await importPlan(given.scope, given.patient.id, JSON.parse(JSON.stringify(file)), now)
    const again = await getStoredPlan(given.scope, imported.planId)
    expect(again.content.phases[0]?.items.map(({ slug, dosage }) => ({ slug, dosage }))).toEqual(
      content.phases[0]?.items.map(({ slug, dosage }) => ({ slug, dosage })),
    )

    await ownerDatabase().catalogItemRow.update({
      where: { clinicId_slug: { clinicId, slug: 'our-bridge' } },
      data: { archivedAt: now },
    })
    const { revision } = await getStoredPlan(given.scope, planId)
    expect((await publishPlan(given.scope, planId, { revision }, now)).number).toBe(2)
    const offered = await within(given.scope, async (tx) =>
      (await openCatalog(tx, given.scope, 'en')).offered().map(({ slug }) => slug),
    )
    expect(offered).not.toContain('our-bridge')
  })
})
