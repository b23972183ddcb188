import { z } from 'zod'
import { positions, regions } from '@/lib/catalog/taxonomy'
import { itemKinds } from '@/lib/dosage/kind'
import { codeGroups } from '../data/codes'
import { type Atom, parseMatch } from '../review/parse-match'
import { cares, type Rule, ruleScopes, ruleSeverities, ruleShows } from '../rule'
import { bySpace, optional } from './cells'
import { type CellProblem, findDoubles, type Numbered, readTable } from './read-table'

const rowSchema = z.strictObject({
  id: z.string().regex(/^R\d{2,3}$/),
  flag: z.string().min(1),
  scope: z.enum(ruleScopes),
  surgeon_decides: optional(z.literal('yes')),
  match: z.string().min(1),
  severity: z.enum(ruleSeverities),
  show: z.enum(ruleShows),
  met_by: bySpace.pipe(z.array(z.enum(cares))),
  override: optional(z.literal('never')),
  message_en: z.string().min(1),
  message_es: z.string().min(1),
  source: z.string().min(1),
})

type RuleRow = Numbered<z.output<typeof rowSchema>>

/**
 * The rules of `data/rules.csv`, in its order, about the flags of these names. Throws RangeError that names line and
 * column of everything wrong.
 */
export function readRules(csv: string, flags: readonly string[]): Rule[] {
  const rows = readTable('rules.csv', csv, rowSchema, (all) => [
    ...findDoubles(all, 'id'),
    ...all.flatMap((row) => findProblems(row, flags)),
  ])
  return rows.map(({ line: _, surgeon_decides, met_by, override, message_en, message_es, ...row }) => ({
    id: row.id,
    flag: row.flag,
    scope: row.scope,
    ...(surgeon_decides ? { surgeonDecides: true as const } : {}),
    match: row.match,
    severity: row.severity,
    show: row.show,
    ...(met_by.length > 0 ? { metBy: met_by } : {}),
    ...(override ? { override } : {}),
    message: { en: message_en, es: message_es },
    source: row.source,
  }))
}

function findProblems(row: RuleRow, flags: readonly string[]): CellProblem[] {
  const tell = (column: string, problem: string) => ({ line: row.line, column, problem })
  const problems: CellProblem[] = []
  if (!flags.includes(row.flag)) problems.push(tell('flag', `there is no flag "${row.flag}"`))
  if (row.met_by.length > 0 && row.severity !== 'warn')
    problems.push(tell('met_by', 'is for warnings: nothing else is acknowledged'))
  if (row.override && row.severity !== 'block')
    problems.push(tell('override', 'is for blocks: nothing else is overridden'))
  try {
    const { terms, exceptions } = parseMatch(row.match)
    for (const atom of [...terms, ...exceptions].flat())
      if (!isKnown(atom)) problems.push(tell('match', `there is no ${names[atom.kind]} "${atom.value}"`))
  } catch (error) {
    problems.push(tell('match', error instanceof Error ? error.message : String(error)))
  }
  return problems
}

const names: Record<Atom['kind'], string> = {
  code: 'code',
  k: 'kind',
  r: 'region',
  id: 'slug',
  eq: 'equipment',
  pos: 'position',
  every: 'item',
}
const codes = codeGroups.flatMap((group) => group.codes.split(' '))
/** Slugs and equipment are the catalog's; a test holds them against it. */
const listed: Partial<Record<Atom['kind'], readonly string[]>> = {
  code: codes,
  k: itemKinds,
  r: regions,
  pos: positions,
}

function isKnown({ kind, value }: Atom): boolean {
  return listed[kind]?.includes(value) ?? true
}
