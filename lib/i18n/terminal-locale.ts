import { type PlanLocale, toPlanLocale } from './locales'
import { terminalLanguage } from './terminal-language.mjs'

/** What the command line and the launcher speak: the terminal's language, English where it is none of ours. */
export const terminalLocale: PlanLocale = toPlanLocale(terminalLanguage(process.env))
