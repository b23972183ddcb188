/** A part of a text, and whether the text it is compared with has it too. */
export type MarkedPart = { text: string; same: boolean }

/** A dose or a note word by word: which words the other has too, in the same order. */
export function markWords(text: string, other: string): MarkedPart[] {
  const [own, theirs] = [text, other].map((one) => one.split(' ').filter(Boolean)) as [string[], string[]]
  const kept = longestCommon(own, theirs)
  const parts: MarkedPart[] = []
  for (const [index, word] of own.entries()) {
    const same = kept.has(index)
    const last = parts.at(-1)
    if (last?.same === same) last.text += ` ${word}`
    else parts.push({ text: word, same })
  }
  return parts
}

/** Places in `own` of the longest run of words that both have in the same order. */
function longestCommon(own: readonly string[], theirs: readonly string[]): Set<number> {
  const length = own.map(() => theirs.map(() => 0))
  const at = (i: number, j: number) => length[i]?.[j] ?? 0
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--) {
      const row = length[i]
      if (row) row[j] = own[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const kept = new Set<number>()
  let [i, j] = [0, 0]
  while (i < own.length && j < theirs.length) {
    if (own[i] === theirs[j]) {
      kept.add(i)
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}
