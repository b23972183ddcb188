type Language = {
  /** In itself, as whoever reads it looks for it. */
  name: string
  direction: 'ltr' | 'rtl'
  /** Whether every word of the program and of the catalog is there; another is refused rather than shown half in English. */
  complete: boolean
}

/** The one list of languages. Another is a line here and a folder of messages and of texts, which the types ask for. */
const languages = {
  en: { name: 'English', direction: 'ltr', complete: true },
  es: { name: 'Español', direction: 'ltr', complete: true },
} as const satisfies Record<string, Language>

export type PlanLocale = keyof typeof languages

/** Locales a plan can be written in, and in which the program can be read. */
export const planLocales = Object.keys(languages) as [PlanLocale, ...PlanLocale[]]

/** Locales whose words are complete. */
export const completeLocales = planLocales.filter((locale) => languages[locale].complete) as [
  PlanLocale,
  ...PlanLocale[],
]

/** What a language calls itself and which way it is written. */
export function languageOf(locale: PlanLocale): Language {
  return languages[locale]
}

/** The locale of this name, such as a row of the database holds; English for one that there is not. */
export function toPlanLocale(name: string): PlanLocale {
  return planLocales.find((locale) => locale === name) ?? 'en'
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: PlanLocale
  }
}
