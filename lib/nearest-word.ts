/**
 * The known word (a slug, a flag) that looks most like the one found: by shared pairs of letters (Dice), at least
 * 0.4; else null. Case, and what stands between letters and digits, do not count.
 */
export function nearestWord(found: string, known: readonly string[]): string | null {
  const wanted = toPairs(found)
  let best: { word: string; likeness: number } | null = null
  for (const word of known) {
    const own = toPairs(word)
    const shared = [...own].filter((pair) => wanted.has(pair)).length
    const likeness = (2 * shared) / (own.size + wanted.size)
    if (likeness >= 0.4 && likeness > (best?.likeness ?? 0)) best = { word, likeness }
  }
  return best?.word ?? null
}

function toPairs(text: string): Set<string> {
  const padded = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')} `
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)))
}
