import { z } from 'zod'
import { type FlagName, flagGroups, flagNeeds } from '../flag-name'
import { parseDerivation } from '../review/derivation'
import { byComma, bySpace, optional } from './cells'
import { type CellProblem, findDoubles, type Numbered, readTable } from './read-table'

const name = z.string().regex(/^[a-z0-9_]{1,60}$/)

const rowSchema = z.strictObject({
  flag: name,
  /** In clinical words. */
  label_en: z.string().min(1),
  label_es: z.string().min(1),
  group: z.enum(flagGroups),
  /** What a form asks for. */
  needs: bySpace.pipe(z.array(z.enum(flagNeeds))),
  derived_from: optional(
    z.string().refine((text) => parseDerivation(text) !== null, {
      error: 'names of flags parted by " / ", or one with approach=…, order=none, days=a..b',
    }),
  ),
  /** The values of `approach` there are, for a flag that asks for one. */
  approaches: bySpace,
  /** Found by search beside the label. */
  synonyms: byComma.pipe(z.array(z.string().min(1)).min(1)),
})

type FlagRow = Numbered<z.output<typeof rowSchema>>

/** The flags of `data/flags.csv`, in its order. Throws RangeError that names line and column of everything wrong. */
export function readFlags(csv: string): FlagName[] {
  return readTable('flags.csv', csv, rowSchema, findProblems).map(
    ({ line: _, flag, label_en, label_es, derived_from, approaches, synonyms, ...row }) => ({
      flag,
      label: { en: label_en, es: label_es },
      ...row,
      ...(derived_from ? { derivedFrom: derived_from } : {}),
      ...(approaches.length > 0 ? { approaches } : {}),
      synonyms,
    }),
  )
}

function findProblems(rows: readonly FlagRow[]): CellProblem[] {
  const byName = new Map(rows.map((row) => [row.flag, row]))
  return [
    ...findDoubles(rows, 'flag'),
    ...rows.flatMap(({ line, derived_from }) => {
      const derivation = parseDerivation(derived_from ?? '')
      const tell = (problem: string) => [{ line, column: 'derived_from', problem }]
      if (!derivation) return []
      const unknown = derivation.bases.find((base) => !byName.has(base))
      if (unknown) return tell(`there is no flag "${unknown}"`)
      const base = byName.get(derivation.bases[0] ?? '')
      if (!base) return []
      const asks = (need: (typeof flagNeeds)[number]) => base.needs.includes(need)
      if (derivation.days && !asks('date')) return tell(`${base.flag} asks for no date`)
      if (derivation.order && !asks('order')) return tell(`${base.flag} asks for no order`)
      if (derivation.approach && !base.approaches.includes(derivation.approach))
        return tell(`${base.flag} has no approach "${derivation.approach}"`)
      return []
    }),
  ]
}
