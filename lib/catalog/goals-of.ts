import type { ItemKind } from '@/lib/dosage/kind'
import type { CatalogItem } from './item'
import type { Goal } from './taxonomy'

const byKind: Record<ItemKind, readonly Goal[]> = {
  ST: ['flexibility', 'range'],
  MO: ['range'],
  NM: ['nerve-mobility'],
  SG: ['strength'],
  BA: ['balance'],
  AE: ['endurance'],
  BR: ['breathing'],
  MTc: ['calm-pain', 'range'],
  MTs: ['calm-pain'],
  SC: ['self-management'],
  ED: ['self-management'],
  CT: [],
  MI: [],
  SF: [],
}

const byAttribute: Partial<Record<string, Goal>> = {
  IMPACT: 'power',
  BALCH: 'balance',
  ISOH: 'tissue-capacity',
  COLD: 'calm-pain',
  HEAT: 'calm-pain',
}

/** Where kind and what an item asks of the body do not say it. */
const bySlug: Partial<Record<string, readonly Goal[]>> = Object.fromEntries(
  (
    [
      ['sleep', 'pos-side-pillow pos-back-pillow ed-sleep relax-pmr relax-scan breath-paced'],
      [
        'calm-pain',
        'pos-9090 pos-side-pillow pos-back-pillow pos-prone-pillow prone-prop relax-pmr breath-paced',
      ],
      [
        'sitting-tolerance',
        'sit-lumbar sit-cushion-hip sit-cutout sit-ischial sit-break desk-setup car-setup',
      ],
      ['return-to-work', 'sc-graded lift-hinge desk-setup suitcase-carry ed-body-mech'],
      ['return-to-sport', 'jog-return hop-double hop-sl ham-nordic copenhagen-long reach-star sc-graded'],
      [
        'motor-control',
        'ta-brace heel-tap dead-bug-legs dead-bug bird-dog-leg bird-dog dnf-nod quad-set glute-set scap-squeeze short-foot hinge-dowel pelvic-clock neck-ext-qp',
      ],
      [
        'tissue-capacity',
        'calf-raise-ecc calf-raise-towel wrist-ext-ecc wrist-ext-iso twist-bar spanish-squat ham-slider ham-nordic abd-iso-sup abd-iso-stand',
      ],
      ['walking', 'po-walk-aid po-stairs weight-shift step-over cane-opp stairs-lead'],
    ] as const
  )
    .flatMap(([goal, slugs]) => slugs.split(' ').map((slug) => [slug, goal] as const))
    .reduce(
      (found, [slug, goal]) => found.set(slug, [...(found.get(slug) ?? []), goal]),
      new Map<string, Goal[]>(),
    ),
)

/** What an item is given for, as it is filtered by: from its kind, what it asks of the body and where it is done. */
export function goalsOf(
  item: Pick<CatalogItem, 'slug' | 'kind' | 'position'> & { attributes?: readonly string[] },
): Goal[] {
  const asks = (item.attributes ?? []).flatMap(
    (attribute) => byAttribute[attribute.split('@')[0] ?? ''] ?? [],
  )
  const walks = item.position === 'WA' && ['AE', 'BA'].includes(item.kind) ? (['walking'] as const) : []
  return [...new Set([...byKind[item.kind], ...asks, ...walks, ...(bySlug[item.slug] ?? [])])]
}
