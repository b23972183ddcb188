import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { Flag } from './flag'
import { mostFlags, type PatientFacts } from './patient-facts'

/**
 * The facts with the flags of a plan file that are not there yet, in the file's order. A flag with the same name, side
 * and site is there already and stays as it is: a file neither removes nor overwrites what the clinic recorded, and an
 * import is no answer to the question for flags, so `flagsAskedOn` stays too. Names are not looked at
 * (`unknownFlagProblems` does). Throws InputError when more flags come together than a record holds.
 */
export function mergeFileFlags(facts: PatientFacts, flags: readonly Flag[]): PatientFacts {
  const merged = [...facts.flags]
  for (const flag of flags) if (!merged.some((one) => isSame(one, flag))) merged.push(flag)
  if (merged.length > mostFlags) {
    const allowed = said('safety.tooManyFlags', { most: mostFlags })
    throw new InputError(allowed, [{ path: 'patient.flags', found: String(merged.length), allowed }])
  }
  return merged.length === facts.flags.length ? facts : { ...facts, flags: merged }
}

function isSame(a: Flag, b: Flag): boolean {
  return a.flag === b.flag && a.side === b.side && siteOf(a) === siteOf(b)
}

function siteOf({ site = '' }: Flag): string {
  return site.trim().toLowerCase()
}
