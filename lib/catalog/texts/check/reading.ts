import type { PlanLocale } from '@/lib/i18n/locales'
import { englishGrade, spanishEase, toSentences, toWords } from './readability'
import { forbidden } from './word-rules'

/** How a text reads: Flesch–Kincaid grade (English, lower is easier) or Fernández-Huerta ease (Spanish, higher is). */
export type ReadingScore = { measure: 'grade' | 'ease'; value: number; limit: number; isEasy: boolean }

/** Most words a sentence has before it is hard to follow (clinical spec 8.1). */
export const longestSentence = { en: 15, es: 18 }

/** The score of a text against its limit: grade 6 (5 for safety advice), ease 70. Null for a text without a word. */
export function scoreReading(text: string, locale: PlanLocale, isSafety: boolean): ReadingScore | null {
  const plain = fillForReading(text, locale)
  if (toWords(plain).length === 0) return null
  if (locale === 'es') {
    const value = spanishEase(plain)
    return { measure: 'ease', value, limit: 70, isEasy: value >= 70 }
  }
  const [value, limit] = [englishGrade(plain), isSafety ? 5 : 6]
  return { measure: 'grade', value, limit, isEasy: value <= limit }
}

/** Sentences of more words than `most`, with how many they have. */
export function findLongSentences(
  text: string,
  locale: PlanLocale,
  most: number = longestSentence[locale],
): { sentence: string; words: number }[] {
  return toSentences(fillForReading(text, locale))
    .map((sentence) => ({ sentence, words: toWords(sentence).length }))
    .filter(({ words }) => words > most)
}

/** Words in a line that patient texts do without. */
export function findForbidden(line: string, locale: PlanLocale): string[] {
  const plain = fillForReading(line, locale)
  return forbidden[locale].flatMap((pattern) => pattern.exec(plain)?.[0] ?? [])
}

/** The text as a reader gets it, for counting. */
export function fillForReading(text: string, locale: PlanLocale): string {
  const words = {
    en: ['left', 'right', 'your hip', 'a crisis line near you'],
    es: ['izquierda', 'derecha', 'la cadera', 'una línea de crisis de su zona'],
  }[locale]
  return text
    .replace(/\{side(:[fm])?\}/g, words[0] ?? '')
    .replace(/\{other(:[fm])?\}/g, words[1] ?? '')
    .replace(/\{place\}/g, words[2] ?? '')
    .replace(/\{emergency\}/g, '911')
    .replace(/\{crisis\}/g, words[3] ?? '')
}
