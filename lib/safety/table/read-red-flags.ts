import { z } from 'zod'
import { type RedFlag, urgencies } from '../screening/red-flag'
import { bySpace, optional } from './cells'
import { type CellProblem, findDoubles, type Numbered, readTable } from './read-table'

const rowSchema = z.strictObject({
  code: z.string().regex(/^RF\d{2}$/),
  urgency: z.enum(urgencies),
  /** What the clinician looks for. */
  finding_en: z.string().min(1),
  finding_es: z.string().min(1),
  /** Asked of the patient; may hold `{emergency}` and `{crisis}`, the numbers to call. */
  question_en: z.string().min(1),
  question_es: z.string().min(1),
  /** What a yes sets. */
  flags: bySpace,
  /** The safety item that carries the words; the question itself where there is none. */
  item: optional(z.string().regex(/^[a-z0-9-]+$/)),
  source: z.string().min(1),
})

type RedFlagRow = Numbered<z.output<typeof rowSchema>>

/**
 * The questions of `data/red-flags.csv` (clinical spec 5), in its order, that set the flags of these names. Throws
 * RangeError that names line and column of everything wrong.
 */
export function readRedFlags(csv: string, flags: readonly string[]): RedFlag[] {
  const rows = readTable('red-flags.csv', csv, rowSchema, (all) => [
    ...findDoubles(all, 'code'),
    ...all.flatMap((row) => findProblems(row, flags)),
  ])
  return rows.map(({ code, urgency, finding_en, finding_es, question_en, question_es, item, ...row }) => ({
    code,
    urgency,
    finding: { en: finding_en, es: finding_es },
    question: { en: question_en, es: question_es },
    flags: row.flags,
    ...(item ? { item } : {}),
    source: row.source,
  }))
}

function findProblems(row: RedFlagRow, flags: readonly string[]): CellProblem[] {
  const tell = (column: string, problem: string) => ({ line: row.line, column, problem })
  const unknown = row.flags.filter((flag) => !flags.includes(flag))
  const problems = unknown.map((flag) => tell('flags', `there is no flag "${flag}"`))
  const closes = row.flags.includes('emergency_flag_open')
  if (['emergency', 'same day'].includes(row.urgency) && !closes)
    problems.push(tell('flags', `"${row.urgency}" closes the builder: emergency_flag_open is missing`))
  for (const column of ['question_en', 'question_es'] as const)
    if (/\{(?!emergency\}|crisis\}|poison\})/.test(row[column]))
      problems.push(tell(column, 'the numbers there are: {emergency}, {crisis}, {poison}'))
    else if (!row[column].includes('?') || row[column].trim().endsWith('?'))
      problems.push(tell(column, 'a question, and after it what to do'))
  return problems
}
