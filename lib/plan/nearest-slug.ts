/** The known slug that looks most like the one found: by shared pairs of letters (Dice), at least 0.4; else null. */
export function nearestSlug(found: string, slugs: readonly string[]): string | null {
  const wanted = pairs(found.toLowerCase().replace(/[^a-z0-9]+/g, '-'))
  let best: { slug: string; likeness: number } | null = null
  for (const slug of slugs) {
    const own = pairs(slug)
    const shared = [...own].filter((pair) => wanted.has(pair)).length
    const likeness = (2 * shared) / (own.size + wanted.size)
    if (likeness >= 0.4 && likeness > (best?.likeness ?? 0)) best = { slug, likeness }
  }
  return best?.slug ?? null
}

function pairs(text: string): Set<string> {
  const padded = ` ${text} `
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)))
}
