import type { FaceName } from './font-files'

type Script = {
  letters: RegExp
  faces: readonly FaceName[]
  /** The language most written in it, which is what a program that reads aloud is told. */
  language?: string
}

const latinOrSign = /\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited}/u
const kanaOrHan = /\p{scx=Hira}|\p{scx=Kana}|\p{scx=Bopo}|\p{scx=Hani}|[\uFF00-\uFFEF]/u

/** Scripts in the order in which they are asked; a sign of several, as a comma, is the first one's that has it. */
const scripts: readonly Script[] = [
  { letters: latinOrSign, faces: ['reading'] },
  { letters: /\p{scx=Grek}/u, faces: ['wide'], language: 'el' },
  { letters: /\p{scx=Cyrl}/u, faces: ['wide'], language: 'ru' },
  { letters: /\p{scx=Armn}/u, faces: ['wide'], language: 'hy' },
  { letters: /\p{scx=Geor}/u, faces: ['wide'], language: 'ka' },
  { letters: /\p{scx=Arab}/u, faces: ['arabic'], language: 'ar' },
  { letters: /\p{scx=Hebr}/u, faces: ['hebrew'], language: 'he' },
  { letters: /\p{scx=Deva}/u, faces: ['devanagari'], language: 'hi' },
  { letters: /\p{scx=Beng}/u, faces: ['bengali'], language: 'bn' },
  { letters: /\p{scx=Thai}/u, faces: ['thai'], language: 'th' },
  { letters: /\p{scx=Hang}/u, faces: ['korean'], language: 'ko' },
  { letters: kanaOrHan, faces: ['chinese', 'japanese'], language: 'zh' },
  { letters: latinOrSign, faces: ['wide'] },
]

const japanese: Script = { letters: kanaOrHan, faces: ['japanese', 'chinese'], language: 'ja' }
const kana = /\p{Script=Hira}|\p{Script=Kana}/u

/**
 * The faces that may hold one sign with its marks, in the order in which they are tried. Signs that Chinese and
 * Japanese share are set as the Japanese write them where `around` them there are kana.
 */
export function listFaces(cluster: string, around: string): FaceName[] {
  return listScripts(cluster, around).flatMap(({ faces }) => faces)
}

/** The language of a stretch of letters as far as its script tells it; null for Latin letters. */
export function languageOf(text: string, around: string): string | null {
  for (const sign of text) {
    const language = /\p{L}/u.test(sign) && listScripts(sign, around)[0]?.language
    if (language) return language
  }
  return null
}

function listScripts(cluster: string, around: string): Script[] {
  const found = scripts.filter(({ letters }) => letters.test(cluster))
  return kana.test(around) && kanaOrHan.test(cluster) ? [japanese, ...found] : found
}
