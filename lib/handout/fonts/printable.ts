import type { FaceName, Weight } from './font-files'
import type { Faces } from './load-faces'
import { listFaces } from './scripts'

/** Stands for every character that no font of ours can print. */
export const missingMark = '□'

export type Covered = { text: string; face: FaceName }

const invisible = /\p{Cf}|\p{Cc}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/gu
/** Say which letters join, in scripts that join them: without a shape, but not without a meaning. */
const joiners = /[\u200C\u200D]/g
const joined = /\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}/u
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

/** The signs of a text, each with its marks. */
export function listClusters(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}

/** Drops what has no shape; an emoji sequence keeps its first sign, so that one □ stands for one emoji. */
function replacePictographs(line: string): string {
  if (joined.test(line)) return line.replace(invisible, (sign) => (/[\u200C\u200D]/.test(sign) ? sign : ''))
  if (!/[\u200D\uFE0F\u{1F000}-\u{1FAFF}]/u.test(line)) return line.replace(invisible, '')
  let out = ''
  for (const segment of listClusters(line)) {
    const signs = [...segment.replace(invisible, '')]
    out += /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)
      ? (signs[0] ?? '')
      : signs.join('')
  }
  return out
}

/**
 * Splits one word into stretches that a single font covers; `around` is the paragraph it stands in. A word with a
 * letter that the reading face lacks is set whole in the wide face, so that a name does not change its hand half way.
 * Characters that no font covers become □ and are handed to `onMissing`.
 */
export function coverWord(
  word: string,
  weight: Weight,
  faces: Faces,
  onMissing: (found: string) => void,
  around = word,
): Covered[] {
  if (covers(word, 'reading', weight, faces)) return [{ text: word, face: 'reading' }]
  const covered = listClusters(word).map((cluster): Covered => {
    const face = listFaces(cluster, around).find((name) => covers(cluster, name, weight, faces))
    if (face) return { text: cluster, face }
    onMissing(cluster)
    return { text: missingMark, face: 'wide' }
  })
  const letters = covered.some(({ text, face }) => face === 'wide' && /\p{L}/u.test(text))
  const spread = letters
    ? covered.map((part) =>
        part.face === 'reading' && covers(part.text, 'wide', weight, faces)
          ? { ...part, face: 'wide' as const }
          : part,
      )
    : covered
  return joinEqual(spread)
}

function covers(text: string, name: FaceName, weight: Weight, faces: Faces): boolean {
  const face = faces[name][weight]
  for (const sign of text.replace(joiners, '')) if (!face.covers(sign.codePointAt(0) ?? 0)) return false
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
