import type { Catalog } from '@/lib/catalog/catalog'
import type { CatalogItem } from '@/lib/catalog/item'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import type { PlanLocale } from '@/lib/i18n/locales'
import { remember } from '@/lib/remember'
import { givenContent, isGiven } from '../given-lines'
import type { PlanContent, PlanItem } from '../schema'
import type { FrozenContent, FrozenItem, FrozenLine, FrozenPlan } from './frozen-plan'
import { withSafetyItems } from './safety-items'

type Catalogs = Partial<Record<PlanLocale, Pick<Catalog, 'find'>>>

export type FreezeInput = {
  content: PlanContent
  /** The catalog in every language that is complete; the plan's own must be among them. */
  catalogs: Catalogs
} & Pick<
  FrozenPlan,
  'clinic' | 'therapist' | 'patient' | 'patientNote' | 'facts' | 'answers' | 'versionNumber' | 'publishedOn'
>

/**
 * The plan as the patient gets it: the lines that are given, catalog words in every language there is, the doses in
 * words, pictures as they are now, and the clinic's lines. The safety items of the plan, with the stop rules and when
 * to get help, stand in every phase, since a page shows one phase. Lines that wait for their condition are kept aside.
 * Throws RangeError for a slug that the catalog does not have.
 */
export function toFrozenPlan({ content, catalogs, ...rest }: FreezeInput): FrozenPlan {
  const find = (slug: string) => catalogs[content.locale]?.find(slug) ?? null
  const getItem = (slug: string) => {
    const item = find(slug)
    if (!item) throw new RangeError(`The catalog has no item "${slug}".`)
    return item
  }
  const complete = withSafetyItems(givenContent(content), (slug) => getItem(slug).kind === 'SF')
  const withheld = content.phases.flatMap((phase) =>
    phase.items.filter((line) => !isGiven(line)).map((line) => ({ phaseId: phase.id, line })),
  )
  const slugs = new Set(
    [...complete.phases.flatMap(({ items }) => items), ...withheld.map(({ line }) => line)].map(
      (l) => l.slug,
    ),
  )
  return {
    schemaVersion: 2,
    content: toFrozenContent(complete, (line) => toFrozenLine(line, ...inEach(catalogs, line.slug))),
    withheld,
    items: Object.fromEntries(
      [...slugs].map((slug) => [slug, frozenItemOf(getItem(slug), ...inEach(catalogs, slug))]),
    ),
    ...rest,
  }
}

function toFrozenContent(
  { schemaVersion: _, draftedFrom: __, phases, ...content }: PlanContent,
  toLine: (line: PlanItem) => FrozenLine,
): FrozenContent {
  return { ...content, phases: phases.map((phase) => ({ ...phase, items: phase.items.map(toLine) })) }
}

/* A preview freezes a draft at every keystroke: only the line that changed is put into words again. */
const toFrozenLine = remember(
  (line: PlanItem, ...items: CatalogItem[]): FrozenLine => ({ ...line, ...toSaid(line, items) }),
)
const frozenItemOf = remember(
  (item: CatalogItem, ...each: CatalogItem[]): FrozenItem => toFrozenItem(item, each),
)

function inEach(catalogs: Catalogs, slug: string): CatalogItem[] {
  return Object.values(catalogs).flatMap((catalog) => catalog?.find(slug) ?? [])
}

function toSaid(line: PlanItem, items: readonly CatalogItem[]): Pick<FrozenLine, 'said'> {
  if (!line.dosage) return {}
  const said = items.map((item) => {
    const { dosage, side, supervised } = line
    const { sentences } = composeDosage({ dosage, side, supervised, item, locale: item.locale })
    return [item.locale, sentences] as const
  })
  return { said: Object.fromEntries(said) }
}

/** The part of a catalog item that a version keeps, with its words from the same item in each language. */
export function toFrozenItem(item: CatalogItem, inEach: readonly CatalogItem[]): FrozenItem {
  const { slug, kind, regions, position, equipment, sideRule, sideMeans, limb, level, attributes } = item
  return {
    slug,
    kind,
    regions,
    ...(item.nerve ? { nerve: item.nerve } : {}),
    position,
    equipment,
    sideRule,
    ...(sideMeans ? { sideMeans } : {}),
    limb,
    ...(level ? { level } : {}),
    attributes,
    ...(item.activity ? { activity: item.activity } : {}),
    ...(item.traits ? { traits: item.traits } : {}),
    names: Object.fromEntries(inEach.map(({ locale, name }) => [locale, name])),
    texts: Object.fromEntries(inEach.flatMap(({ locale, text }) => (text ? [[locale, text]] : []))),
    ...(item.figure ? { figure: item.figure } : {}),
  }
}
