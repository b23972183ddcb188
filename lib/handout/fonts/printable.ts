import type { Weight } from './font-files'
import type { FaceName, Faces } from './load-faces'

/** Stands for every character that no font of ours can print. */
export const missingMark = '□'

export type Covered = { text: string; face: FaceName }

/**
 * Left-to-right scripts that are set rightly letter after letter. Others (Arabic, Hebrew, Indic, Chinese …)
 * need shaping that is not there yet, so they are replaced visibly even where a font has the letters.
 */
const plainScript =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]+$/u
const invisible = /\p{Cf}|\p{Cc}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Text as the fonts spell it: composed letters, ordinary spaces and hyphens, nothing invisible but line ends. */
export function toPrintable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06\u0132\u0133\u01C4-\u01CC\u01F1-\u01F3]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\t\u2000-\u200A\u205F\u3000]/g, ' ')
    .replace(/\u202F/g, '\u00A0')
    .replace(/[\u2010\u2011]/g, '-')
    .split('\n')
    .map((line) => replacePictographs(line))
    .join('\n')
}

/** Drops what has no shape; an emoji sequence keeps its first sign, so that one □ stands for one emoji. */
function replacePictographs(line: string): string {
  if (!/[\u200D\uFE0F\u{1F000}-\u{1FAFF}]/u.test(line)) return line.replace(invisible, '')
  let out = ''
  for (const { segment } of graphemes.segment(line)) {
    const signs = [...segment.replace(invisible, '')]
    out += /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)
      ? (signs[0] ?? '')
      : signs.join('')
  }
  return out
}

/**
 * Splits one word into stretches that a single font covers. A word with a letter that the reading face lacks
 * is set whole in the wide face, so that a name does not change its hand half way.
 * Characters that neither font covers become □ and are handed to `onMissing`.
 */
export function coverWord(
  word: string,
  weight: Weight,
  faces: Faces,
  onMissing: (found: string) => void,
): Covered[] {
  if (coversAll(word, 'reading', weight, faces)) return [{ text: word, face: 'reading' }]
  const clusters = [...graphemes.segment(word)].map((part) => part.segment)
  const covered = clusters.map((cluster) => coverCluster(cluster, weight, faces, onMissing))
  const letters = covered.some(({ text, face }) => face === 'wide' && /\p{L}/u.test(text))
  const spread = letters
    ? covered.map((part) =>
        coversAll(part.text, 'wide', weight, faces) ? { ...part, face: 'wide' as const } : part,
      )
    : covered
  return joinEqual(spread)
}

function coverCluster(
  cluster: string,
  weight: Weight,
  faces: Faces,
  onMissing: (found: string) => void,
): Covered {
  if (plainScript.test(cluster))
    for (const face of ['reading', 'wide'] as const)
      if (coversAll(cluster, face, weight, faces)) return { text: cluster, face }
  onMissing(cluster)
  return { text: missingMark, face: 'wide' }
}

function coversAll(text: string, face: FaceName, weight: Weight, faces: Faces): boolean {
  for (const sign of text) if (!faces[face][weight].covers(sign.codePointAt(0) ?? 0)) return false
  return true
}

function joinEqual(parts: readonly Covered[]): Covered[] {
  const joined: Covered[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.face === part.face) last.text += part.text
    else joined.push({ ...part })
  }
  return joined
}
