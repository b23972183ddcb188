import { InputError, SaidError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords } from '@/lib/i18n/said'
import { terminalLocale } from '@/lib/i18n/terminal-locale'

/** Tells on standard error what went wrong, in a language. Returns the exit code: 2 for invalid input, 1 for the rest. */
export function reportFailure(error: unknown, locale: PlanLocale = terminalLocale): 1 | 2 {
  if (error instanceof InputError) {
    process.stderr.write(`${inWords(error.said, locale)}\n`)
    for (const { path, found, allowed } of error.problems) {
      process.stderr.write(`  ${path}: ${inWords(found, locale)} → ${inWords(allowed, locale)}\n`)
    }
    return 2
  }
  if (error instanceof RangeError) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  if (error instanceof SaidError) {
    process.stderr.write(`${inWords(error.said, locale)}\n`)
    return 1
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${text}\n`)
  return 1
}
