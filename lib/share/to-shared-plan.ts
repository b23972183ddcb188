import { toWebsite } from '@/lib/clinic/website'
import type { FrozenLine, FrozenPhase, FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { type ReadItem, readItem } from '@/lib/reading/read-item'

export type SharedItem = Pick<
  ReadItem,
  'slug' | 'kind' | 'name' | 'sideRule' | 'limb' | 'text' | 'figure' | 'locale'
>
export type SharedLine = Pick<FrozenLine, 'id' | 'slug' | 'side' | 'site' | 'dosage' | 'note'>
export type SharedPhase = Pick<FrozenPhase, 'id' | 'title' | 'weeks' | 'goal'> & { items: SharedLine[] }

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
    items: pickUsed(frozen.items, used, (item) => toSharedItem(readItem(item, content.locale))),
    clinic: {
      name: clinic.name,
      phone: clinic.phone,
      website: toWebsite(clinic.website ?? '') ?? undefined,
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

function toSharedPhase({ id, title, weeks, goal, items }: FrozenPhase): SharedPhase {
  return {
    id,
    title,
    weeks,
    goal,
    items: items.map(({ id, slug, side, site, dosage, note }) => ({ id, slug, side, site, dosage, note })),
  }
}

function toSharedItem({ slug, kind, name, sideRule, limb, text, figure, locale }: ReadItem): SharedItem {
  return { slug, kind, name, sideRule, limb, text, figure, locale }
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
