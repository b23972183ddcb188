import { effectiveAttributes } from '@/lib/dosage/effective-attributes'
import type { Flag } from '@/lib/safety/flag'
import type { ItemInput, LineInput } from '@/lib/safety/review/review-line'

/**
 * What a finding on a line rests on, as a short text: the rule, the patient's records that bring it up, and what the
 * rules see of the line. The same again as long as nothing of it changes, so that nobody is asked twice; another
 * number of repetitions is no change.
 */
export function fingerprint(
  rule: string,
  records: readonly Flag[],
  line: LineInput,
  item: ItemInput,
): string {
  const { id, slug, side, site, supervised, support, dosage } = line
  const codes = effectiveAttributes(item, dosage)
  const seen = [
    id,
    slug,
    side ?? '',
    site ?? '',
    supervised ?? '',
    support ?? '',
    [...codes].toSorted().join(' '),
  ]
  const known = records
    .map(({ flag, side: of, site: at, date, approach, surgeonOrder }) =>
      JSON.stringify([flag, of, at, date, approach, surgeonOrder]),
    )
    .toSorted()
  return hash(JSON.stringify([rule, known, seen]))
}

/** 53 bits of a text (cyrb53), in base 36. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
