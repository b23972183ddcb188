import type { InputProblem } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { nearestWord } from '@/lib/nearest-word'
import type { Flag } from './flag'
import { flagNames } from './flag-list'

const known = new Set(flagNames.map(({ flag }) => flag))

/** Whether the rules know a flag of this name. */
export function isKnownFlag({ flag }: Pick<Flag, 'flag'>): boolean {
  return known.has(flag)
}

/**
 * What is wrong with the names of flags: one problem for each that the rules do not know, with the nearest they do.
 * `path` leads to the list in the input ("facts.flags"). Empty when all are known.
 */
export function unknownFlagProblems(flags: readonly Pick<Flag, 'flag'>[], path: string): InputProblem[] {
  return flags.flatMap(({ flag }, index) => {
    if (known.has(flag)) return []
    const suggestion = nearestWord(flag, [...known]) ?? 'none'
    return [
      {
        path: `${path}[${index}].flag`,
        found: JSON.stringify(flag),
        allowed: said('safety.unknownFlag', { suggestion }),
      },
    ]
  })
}
