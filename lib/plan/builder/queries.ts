import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import type { Catalog } from '@/lib/catalog/catalog'
import type { OwnDoses } from '@/lib/catalog/own-dose/own-dose'
import { readOwnDoses } from '@/lib/catalog/own-dose/queries'
import { openCatalog } from '@/lib/catalog/queries'
import { type Clinic, readClinic } from '@/lib/clinic/queries'
import { readWithin } from '@/lib/db/within'
import type { PlanLocale } from '@/lib/i18n/locales'
import { type CheckBasis, readCheckBasis } from '../check/queries'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { readBuilderPlan, readVersion } from '../queries'
import type { BuilderPlan } from '../stored-plan'

/** What the page of the builder is made of. */
export type OpenedBuilder = BuilderPlan & {
  clinic: Clinic
  /** In the plan's language. */
  catalog: Catalog
  /** In the language of whoever builds. */
  workspace: Catalog
  /** The version that patients read; null before the first. */
  newest: { number: number; content: FrozenPlan['content'] } | null
  /** What the safety check of the draft rests on. */
  basis: CheckBasis
  /** What whoever builds always gives. */
  ownDoses: OwnDoses
}

/** Everything the builder opens with, read at once, and then recorded. Throws NotFoundError. */
export async function openBuilder(
  scope: ClinicScope,
  planId: string,
  language: PlanLocale,
): Promise<OpenedBuilder> {
  const opened = await readWithin(scope, async (tx) => {
    const builder = await readBuilderPlan(tx, scope, planId)
    const number = builder.versions[0]?.number
    const newest = number === undefined ? null : await readVersion(tx, scope, planId, number)
    const { locale } = builder.plan.content
    const catalog = await openCatalog(tx, scope, locale)
    return {
      ...builder,
      clinic: await readClinic(tx, scope),
      catalog,
      workspace: language === locale ? catalog : await openCatalog(tx, scope, language),
      basis: await readCheckBasis(tx, scope, planId, builder.plan.patientId),
      ownDoses: await readOwnDoses(tx, scope),
      newest: newest && { number: newest.number, content: newest.frozen.content },
    }
  })
  const { patientId } = opened.plan
  await recordReading(scope, { kind: 'plan-read', patientId, planId })
  return opened
}
