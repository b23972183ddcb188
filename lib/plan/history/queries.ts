import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { openCatalog } from '@/lib/catalog/queries'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { readUserNames } from '@/lib/db/read-user-names'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { diffPlans, type PlanChange } from '../diff-plans'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { withSafetyItems } from '../frozen/safety-items'
import { givenContent } from '../given-lines'
import { toUnpacked } from '../packed-content'
import { readStoredPlan, readVersion, usualDose } from '../queries'
import type { PlanContent } from '../schema'
import { type RevisionLine, readContent } from '../stored-plan'
import { namedItems } from './named-items'

/** The revisions of the draft that are still kept, newest first, and that somebody looked. Throws NotFoundError. */
export function listRevisions(scope: ClinicScope, planId: string): Promise<RevisionLine[]> {
  return within(scope, async (tx) => {
    const { patientId } = await readStoredPlan(tx, scope, planId)
    await recordAudit(tx, scope, { kind: 'plan-revision-read', patientId, planId, revision: null })
    const rows = await tx.planRevision.findMany({
      where: { clinicId: scope.clinicId, planId },
      orderBy: { revision: 'desc' },
      select: { revision: true, savedAt: true, savedByUserId: true },
      take: 1000,
    })
    const names = await readUserNames(
      tx,
      rows.map((row) => row.savedByUserId),
    )
    return rows.map(({ revision, savedAt, savedByUserId }) => ({
      revision,
      savedAt: savedAt.toISOString(),
      savedBy: names.get(savedByUserId) ?? null,
    }))
  })
}

/** What the draft said at a revision that is still kept, with the items of its lines. Throws NotFoundError. */
export function getRevision(
  scope: ClinicScope,
  planId: string,
  revision: number,
  language: PlanLocale,
): Promise<{ content: PlanContent; items: Record<string, SlimItem> }> {
  return within(scope, async (tx) => {
    const { patientId } = await readStoredPlan(tx, scope, planId)
    const row = await tx.planRevision.findUnique({
      where: { clinicId_planId_revision: { clinicId: scope.clinicId, planId, revision } },
      select: { content: true },
    })
    if (!row) throw new NotFoundError('revision')
    await recordAudit(tx, scope, { kind: 'plan-revision-read', patientId, planId, revision })
    const content = readContent(toUnpacked(row.content), { usualDose })
    return { content, items: await readItems(tx, scope, content, language) }
  })
}

/**
 * A version as it was frozen, with the items of its lines that the catalog still has, archived ones too, and that it was
 * read. Throws NotFoundError.
 */
export function openVersion(
  scope: ClinicScope,
  planId: string,
  number: number,
  language: PlanLocale,
): Promise<{ frozen: FrozenPlan; items: Record<string, SlimItem> }> {
  return within(scope, async (tx) => {
    const { patientId } = await readStoredPlan(tx, scope, planId)
    const { frozen } = await readVersion(tx, scope, planId, number)
    await recordAudit(tx, scope, { kind: 'version-read', patientId, planId, number })
    return { frozen, items: await readItems(tx, scope, frozen.content, language, frozen.withheld) }
  })
}

async function readItems(
  tx: Tx,
  scope: ClinicScope,
  { locale, phases }: Pick<FrozenPlan['content'], 'locale' | 'phases'>,
  language: PlanLocale,
  withheld: FrozenPlan['withheld'] = [],
): Promise<Record<string, SlimItem>> {
  const catalog = await openCatalog(tx, scope, locale)
  const workspace = language === locale ? catalog : await openCatalog(tx, scope, language)
  const lines = [...phases.flatMap(({ items }) => items), ...withheld.map(({ line }) => line)]
  return namedItems(lines, catalog, workspace)
}

/**
 * What changed from a version to another, or to the draft as it would be frozen, so that safety items which freezing
 * adds are no change; records that they were looked at. Throws NotFoundError.
 */
export function compareVersions(
  scope: ClinicScope,
  planId: string,
  number: number,
  other: number | 'draft',
): Promise<PlanChange[]> {
  return within(scope, async (tx) => {
    const { content, patientId } = await readStoredPlan(tx, scope, planId)
    const compared = { number, with: other === 'draft' ? null : other }
    await recordAudit(tx, scope, { kind: 'versions-compared', patientId, planId, ...compared })
    const { frozen } = await readVersion(tx, scope, planId, number)
    if (other !== 'draft')
      return diffPlans(frozen.content, (await readVersion(tx, scope, planId, other)).frozen.content)
    const catalog = await openCatalog(tx, scope, content.locale)
    const isSafety = (slug: string) => catalog.find(slug)?.kind === 'SF'
    return diffPlans(frozen.content, withSafetyItems(givenContent(content), isSafety))
  })
}
