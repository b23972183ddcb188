import { englishPhrases } from './search-phrases.en'
import { spanishPhrases } from './search-phrases.es'

/** Abbreviations and other names of both languages: who types may think in another than the plan's. */
export const phrases: Readonly<Record<string, string>> = { ...spanishPhrases, ...englishPhrases }
