import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** Sentences of a text, as both formulas count them. */
export function toSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '')
}

/** Words of a text: runs of letters and digits. */
export function toWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []
}

/** Flesch–Kincaid grade of an English text. */
export function englishGrade(text: string): number {
  const words = toWords(text)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return fleschKincaid({ sentence: toSentences(text).length, word: words.length, syllable: syllables })
}

/** Fernández-Huerta ease of a Spanish text: 206.84 − 0.60 × syllables per 100 words − 1.02 × words per sentence. */
export function spanishEase(text: string): number {
  const words = toWords(text)
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0)
  return 206.84 - (60 * syllables) / words.length - (1.02 * words.length) / toSentences(text).length
}

/** Syllables of a Spanish word: groups of vowels, parted where two strong ones or a stressed weak one meet. */
export function spanishSyllables(word: string): number {
  const vowels = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?![aeiouáéíóú])/g, 'i')
  const groups = vowels.match(/[aeiouáéíóúü]+/g) ?? []
  const count = groups.reduce((sum, group) => sum + nuclei(group), 0)
  return Math.max(1, count)
}

function nuclei(group: string): number {
  let count = 1
  for (let i = 1; i < group.length; i++) {
    const [a, b] = [group[i - 1] ?? '', group[i] ?? '']
    const strong = (letter: string) => 'aeoáéó'.includes(letter)
    if ((strong(a) && strong(b)) || 'íú'.includes(a) || 'íú'.includes(b)) count++
  }
  return count
}
