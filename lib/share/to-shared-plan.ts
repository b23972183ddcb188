import type { CatalogItem } from '@/lib/catalog/item'
import type { FrozenPlan } from '@/lib/plan/frozen-plan'
import type { PlanItem, PlanPhase } from '@/lib/plan/schema'

export type SharedItem = Pick<
  CatalogItem,
  | 'slug'
  | 'kind'
  | 'name'
  | 'sideRule'
  | 'limb'
  | 'sideMeans'
  | 'activity'
  | 'traits'
  | 'text'
  | 'dosage'
  | 'locale'
>
export type SharedPhase = Pick<PlanPhase, 'id' | 'title' | 'weeks' | 'goal'> & {
  items: Omit<PlanItem, 'clinicianNote'>[]
}

/** What someone with the link may know: enough to follow the plan, and no more of the person than a first name. */
export type SharedPlan = {
  locale: FrozenPlan['content']['locale']
  title: string
  startDate?: string
  reviewDate?: string
  currentPhaseId?: string
  phases: SharedPhase[]
  /** By slug. */
  items: Record<string, SharedItem>
  figures: FrozenPlan['figures']
  clinic: Pick<
    FrozenPlan['clinic'],
    'name' | 'phone' | 'website' | 'emergencyNumber' | 'timeZone' | 'firstDayOfWeek'
  >
  therapistName: string
  firstName?: string
  versionNumber: number
  publishedOn: string
}

/**
 * Takes from a frozen plan what may leave by the link. Everything is named here one by one, so that a field added to
 * the document later stays private until someone decides otherwise: no last name, birth date, clinician's note,
 * criteria for changing phase, attributes or template.
 */
export function toSharedPlan(frozen: FrozenPlan): SharedPlan {
  const { content, clinic } = frozen
  const used = new Set(content.phases.flatMap((phase) => phase.items.map((item) => item.slug)))
  return {
    locale: content.locale,
    title: content.title,
    startDate: content.startDate,
    reviewDate: content.reviewDate,
    currentPhaseId: content.currentPhaseId,
    phases: content.phases.map(toSharedPhase),
    items: pickUsed(frozen.items, used, toSharedItem),
    figures: pickUsed(frozen.figures, used, (figure) => figure),
    clinic: {
      name: clinic.name,
      phone: clinic.phone,
      website: clinic.website,
      emergencyNumber: clinic.emergencyNumber,
      timeZone: clinic.timeZone,
      firstDayOfWeek: clinic.firstDayOfWeek,
    },
    therapistName: frozen.therapist.name,
    firstName: frozen.patient.firstName,
    versionNumber: frozen.versionNumber,
    publishedOn: frozen.publishedOn,
  }
}

function toSharedPhase({ id, title, weeks, goal, items }: PlanPhase): SharedPhase {
  return {
    id,
    title,
    weeks,
    goal,
    items: items.map(({ id, slug, side, site, dosage, supervised, note }) => ({
      id,
      slug,
      side,
      site,
      dosage,
      supervised,
      note,
    })),
  }
}

function toSharedItem(item: CatalogItem): SharedItem {
  const { slug, kind, name, sideRule, limb, sideMeans, activity, traits, text, dosage, locale } = item
  return { slug, kind, name, sideRule, limb, sideMeans, activity, traits, text, dosage, locale }
}

function pickUsed<From, To>(
  bySlug: Record<string, From>,
  used: ReadonlySet<string>,
  map: (value: From) => To,
) {
  return Object.fromEntries(
    Object.entries(bySlug)
      .filter(([slug]) => used.has(slug))
      .map(([slug, value]) => [slug, map(value)]),
  )
}
