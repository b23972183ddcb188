import { PlainError } from '@/lib/db/plain-error'
import { EnvironmentError } from '@/lib/environment'
import { InputError, SaidError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords } from '@/lib/i18n/said'

/** Tells on standard error what went wrong, in a language. Returns the exit code: 2 for invalid input, 1 for the rest. */
export function reportFailure(error: unknown, locale: PlanLocale = 'en'): 1 | 2 {
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
  const expected = [PlainError, EnvironmentError]
  const plain = expected.some((kind) => error instanceof kind)
  const text =
    error instanceof Error ? (plain ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`${text}\n`)
  return 1
}
