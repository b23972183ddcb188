import type { Activity } from '@/lib/dosage/dosed-item'
import { type Document, isDocument, mapList } from '../upgrades/document'
import { upgradeFromVersion1 } from '../upgrades/from-version-1'
import released from './released-figures.json' with { type: 'json' }
import type { Line1 } from './words-of-version-1/dosage-1'
import { sayDose1 } from './words-of-version-1/say-dose-1'

/** Version 1 chose the verb of a dose by the item's slug; the first pattern that fits. */
const activities: readonly (readonly [RegExp, Activity])[] = [
  [/^po-walk-aid/, 'walkAid'],
  [/^aqua-walk/, 'poolWalk'],
  [/^walk/, 'walk'],
  [/^bike/, 'cycle'],
  [/^swim/, 'swim'],
  [/^elliptical/, 'elliptical'],
  [/^arm-bike/, 'armBike'],
  [/^jog/, 'jog'],
  [/^sc-cold/, 'cold'],
  [/^sc-heat/, 'heat'],
  [/^sc-ice/, 'ice'],
  [/^sc-warm-bath/, 'bath'],
  [/^pos-/, 'position'],
  [/^sit-break/, 'getUp'],
  [/^stand-break/, 'changeStance'],
  [/^relax/, 'relax'],
  [/^breath/, 'breathe'],
]

/**
 * Version 1 to 2: lines get the dose that every reader took from the item, pictures move into their items with the
 * movement that belonged to them, the item's words stand under their language, and doses are put into the words that
 * version 1 had for them, beside the effort scale that those words mean.
 */
export function upgradeFrozenFromVersion1(frozen: Document): Document {
  const { items: oldItems, figures, content, ...rest } = frozen
  const items = toRecord(oldItems)
  const usualDose = (slug: string) => (items[slug]?.dosage ?? null) as null
  return {
    ...rest,
    schemaVersion: 2,
    content: withWords(upgradeFromVersion1(isDocument(content) ? content : {}, { usualDose }), items),
    withheld: [],
    effortScale: 'version-1',
    items: Object.fromEntries(
      Object.entries(items).map(([slug, item]) => [slug, toItem(item, toRecord(figures)[slug])]),
    ),
  }
}

/** Version 1 put doses into words when they were read; these are the words it had. */
function withWords(content: Document, items: Record<string, Document>): Document {
  return mapList(content, 'phases', (phase) =>
    mapList(phase, 'items', (line) => {
      const { kind, limb } = items[String(line.slug)] ?? {}
      if (!kind) return line
      const { dosage, supervised } = line
      const given = { ...line, dosage: { ...(dosage as object | undefined), supervised }, kind, limb }
      return { ...line, said: { en: sayDose1(given as unknown as Line1) } }
    }),
  )
}

function toItem({ dosage: _, name, text, figure: __, ...item }: Document, figure: Document | undefined) {
  const slug = String(item.slug)
  const locale = String(item.locale)
  const activity = activities.find(([pattern]) => pattern.test(slug))?.[1]
  return {
    ...item,
    ...(activity ? { activity } : {}),
    names: { [locale]: name },
    texts: text ? { [locale]: text } : {},
    ...(figure ? { figure: withMotion(slug, figure) } : {}),
  }
}

/** Version 1 played the movement of the drawing it had; the same file still stands among its release's drawings. */
function withMotion(slug: string, figure: Document): Document {
  const drawn = (released as Record<string, { end: string | null; motion: string | null }>)[slug]
  return drawn?.motion && drawn.end === figure.end ? { ...figure, motion: drawn.motion } : figure
}

function toRecord(value: unknown): Record<string, Document> {
  return (isDocument(value) ? value : {}) as Record<string, Document>
}
