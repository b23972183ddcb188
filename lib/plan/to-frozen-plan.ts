import type { CatalogItem } from '@/lib/catalog/item'
import type { FrozenPlan } from './frozen-plan'
import type { PlanContent, PlanItem, PlanPhase } from './schema'
import { stableId } from './stable-id'

type Figure = { start: string; end?: string | null; width: number; height: number; sided: boolean }

export type FreezeInput = {
  content: PlanContent
  findItem: (slug: string) => CatalogItem | null
  findFigure: (slug: string) => Figure | null
  clinic: FrozenPlan['clinic']
  therapist: FrozenPlan['therapist']
  patient: FrozenPlan['patient']
  /** 0 for a plan that has no versions, as one printed from a file. */
  versionNumber: number
  /** The clinic's day. */
  publishedOn: string
}

/** Stop rules and when to get help stand on every page a patient gets (clinical spec 6). */
const everyPlan = ['sf-stop', 'sf-seek']

/**
 * The plan as the patient gets it: content, catalog entries and pictures as they are now, and the clinic's lines. The
 * safety items of the plan, with the stop rules and when to get help, stand in every phase, since a page shows one
 * phase. Throws RangeError for a slug that the catalog does not have.
 */
export function toFrozenPlan({ content, findItem, findFigure, ...rest }: FreezeInput): FrozenPlan {
  const getItem = (slug: string) => {
    const item = findItem(slug)
    if (!item) throw new RangeError(`The catalog has no item "${slug}".`)
    return item
  }
  const complete = withSafetyItems(content, (slug) => getItem(slug).kind === 'SF')
  const slugs = [...new Set(complete.phases.flatMap((phase) => phase.items.map(({ slug }) => slug)))]
  return {
    schemaVersion: 1,
    content: complete,
    items: Object.fromEntries(slugs.map((slug) => [slug, getItem(slug)])),
    figures: Object.fromEntries(slugs.flatMap((slug) => toFigure(slug, findFigure(slug)))),
    ...rest,
  }
}

/** The content with the plan's safety items, the stop rules and when to get help in every phase, as it is frozen. */
export function withSafetyItems(content: PlanContent, isSafety: (slug: string) => boolean): PlanContent {
  const own = content.phases.flatMap((phase) => phase.items).filter(({ slug }) => isSafety(slug))
  const all = [...own, ...everyPlan.map((slug): Pick<PlanItem, 'slug' | 'note'> => ({ slug }))]
  const safety = all.filter(({ slug }, index) => all.findIndex((one) => one.slug === slug) === index)
  return { ...content, phases: content.phases.map((phase) => addMissing(phase, safety)) }
}

function addMissing(phase: PlanPhase, safety: readonly Pick<PlanItem, 'slug' | 'note'>[]): PlanPhase {
  const there = new Set(phase.items.map(({ slug }) => slug))
  const added = safety
    .filter(({ slug }) => !there.has(slug))
    .map(({ slug, note }) => ({ id: stableId(phase.id, slug), slug, ...(note ? { note } : {}) }))
  return added.length === 0 ? phase : { ...phase, items: [...phase.items, ...added] }
}

function toFigure(slug: string, figure: Figure | null): [string, FrozenPlan['figures'][string]][] {
  if (!figure) return []
  const { start, end, width, height, sided } = figure
  return [[slug, { start, ...(end ? { end } : {}), width, height, sided }]]
}
