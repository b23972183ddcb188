import manifest from '../../../public/figures/motion/manifest.json' with { type: 'json' }

const sources = new Map(Object.entries(manifest as Record<string, string>))

/** The address of an item's stored motion; null when nothing moves. */
export function findMotion(slug: string): string | null {
  const source = sources.get(slug)
  return source ? `/figures/motion/${slug}.${source}.json.gz` : null
}
