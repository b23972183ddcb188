import { z } from 'zod'
import type { InputProblem } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'
import { nearestWord } from '@/lib/nearest-word'
import data from './data/flags.json' with { type: 'json' }
import type { Flag } from './flag'

/** One flag of clinical spec 4.4, as a row of data/flags.json. */
export const flagNameSchema = z.strictObject({
  flag: z.string().regex(/^[a-z0-9_]{1,60}$/),
  /** In clinical words. */
  label: z.string().min(1),
  group: z.enum([
    'emergency',
    'spine',
    'neuro',
    'hip',
    'bone',
    'cancer',
    'hip surgery',
    'knee and ankle',
    'order',
    'shoulder and chest',
    'spine surgery',
    'other surgery',
    'heart and vessels',
    'medicine',
    'pregnancy',
    'skin and agents',
    'ability',
  ]),
  /** What a form asks for. */
  needs: z.array(z.enum(['side', 'site', 'date', 'approach', 'order'])),
  /** When it holds, in the grammar of spec 4.4; absent when it is set by hand alone. */
  derivedFrom: z.string().min(1).optional(),
  /** Found by search beside the label. */
  synonyms: z.array(z.string().min(1)).min(1),
})
export type FlagName = z.infer<typeof flagNameSchema>

/** Every flag the rules know, in the order of the clinical list. The test holds the file against its schema. */
export const flagNames = data as readonly FlagName[]

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
  const t = toTranslator('en', 'safety')
  return flags.flatMap(({ flag }, index) => {
    if (known.has(flag)) return []
    const suggestion = nearestWord(flag, [...known]) ?? 'none'
    return [
      {
        path: `${path}[${index}].flag`,
        found: JSON.stringify(flag),
        allowed: t('unknownFlag', { suggestion }),
      },
    ]
  })
}
