import { checkDosage, type DosageProblem } from './check-dosage'
import { type Dosage, type DosageField, dosageSchema } from './dosage'
import type { DoseProblem } from './dose-problem'
import { findRangeProblem } from './dose-range'
import { type DoseValue, doseRules } from './dose-tokens'
import { type ItemKind, type Side, undosedKinds } from './kind'
import { suggestCorrection, suggestUnit } from './suggest-correction'
import { toDoseField } from './to-dose-field'

/** A typed word and the field it set; offsets are characters in the typed text. */
type DoseToken = { start: number; end: number; text: string; fields: (DosageField | 'side')[] }

export type ParsedDose =
  | { ok: true; dosage: Dosage; side?: Side; tokens: DoseToken[]; hints: DosageProblem[] }
  | { ok: false; tokens: DoseToken[]; problems: DoseProblem[] }

/**
 * Reads a dose as a therapist types it ("3x10 h5 L 2/d 5/w", "g2-3 3x30s 1/w", "15-20m"), in any order, case and
 * spacing; × counts as x. `m` is minutes, `mtr` metres; "20m" after sets is metres where the kind knows no minutes.
 * Returns the dosage with its side, or each problem with its place and what was probably meant. Empty text is an
 * empty dosage. `attributes` are the item's movement codes, for limits that depend on them.
 */
export function parseDose(text: string, kind: ItemKind, attributes: readonly string[] = []): ParsedDose {
  const { read, problems } = readTokens(text, kind)
  const tokens = read.map(({ token }) => token)
  if (undosedKinds.includes(kind) && text.trim() !== '')
    return { ok: false, tokens, problems: [undosed(text, kind)] }

  const dosage: Record<string, unknown> = {}
  let side: Side | undefined
  for (const { token, values } of read) {
    for (const { field, value } of values) {
      if (field === 'side' ? side !== undefined : dosage[field] !== undefined)
        problems.push({ span: token, code: 'twice', field, params: { found: token.text }, correction: '' })
      else if (field === 'side') side = value as Side
      else dosage[field] = value
    }
  }
  liftReps(dosage)
  problems.push(...rangeProblems(read, dosage))
  if (problems.length > 0) return { ok: false, tokens, problems: inOrder(problems) }

  const checked = dosageSchema.safeParse(dosage)
  if (!checked.success) return { ok: false, tokens, problems: [unclear(text)] }
  const found = checkDosage(checked.data, kind, attributes)
  const stops = found.flatMap((problem) =>
    problem.severity === 'error' ? [atToken(problem, read, kind)] : [],
  )
  if (stops.length > 0) return { ok: false, tokens, problems: inOrder(stops) }
  return { ok: true, dosage: checked.data, ...(side ? { side } : {}), tokens, hints: found }
}

type ReadValue = { field: DosageField | 'side'; value: unknown }
type Read = { token: DoseToken; values: ReadValue[] }

const separator = /[\s,;·•]+/y

/** Characters that stand for one another when typed; each keeps its place, so that offsets hold. */
function normalise(text: string): string {
  return text
    .replace(/[×✕✖*]/g, 'x')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\u00a0/g, ' ')
}

function readTokens(text: string, kind: ItemKind): { read: Read[]; problems: DoseProblem[] } {
  const clean = normalise(text)
  const read: Read[] = []
  const problems: DoseProblem[] = []
  let at = 0
  while (at < clean.length) {
    separator.lastIndex = at
    if (separator.test(clean)) {
      at = separator.lastIndex
      continue
    }
    const found = matchAt(clean, text, at)
    const end = found?.end ?? at + (/^[^\s,;]+/.exec(clean.slice(at))?.[0].length ?? 1)
    const span = { start: at, end }
    const word = text.slice(at, end)
    if (!found) problems.push(unknown(span, word, kind))
    else {
      const values: ReadValue[] = []
      for (const value of found.values) {
        const field = toDoseField(value, kind, word)
        if ('problem' in field) problems.push({ span, ...field.problem })
        else values.push(field)
      }
      read.push({ token: { ...span, text: word, fields: values.map(({ field }) => field) }, values })
    }
    at = end
  }
  return { read, problems }
}

function matchAt(clean: string, text: string, at: number): { values: DoseValue[]; end: number } | null {
  for (const { pattern, read } of doseRules) {
    // What stands between quotes is read from the text as typed: "limit" keeps its signs.
    const source = pattern.source.includes('"') ? text : clean
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match) return { values: read(match), end: pattern.lastIndex }
  }
  return null
}

/** "10x h10" is ten holds, not ten sets: above six, a lone count is the number of repetitions. */
function liftReps(dosage: Record<string, unknown>): void {
  if (
    typeof dosage.sets === 'number' &&
    dosage.sets > 6 &&
    dosage.holdSec !== undefined &&
    dosage.reps === undefined
  ) {
    dosage.reps = dosage.sets
    delete dosage.sets
  }
}

function rangeProblems(read: Read[], dosage: Record<string, unknown>): DoseProblem[] {
  return read.flatMap(({ token, values }) =>
    values.flatMap(({ field, value }): DoseProblem[] => {
      const lifted = field === 'sets' && dosage.sets === undefined ? 'reps' : field
      const problem = findRangeProblem(lifted, value)
      if (!problem) return []
      const correction = suggestCorrection(token.text, values, lifted, problem)
      return [{ span: { start: token.start, end: token.end }, field, correction, ...problem }]
    }),
  )
}

function atToken(problem: DosageProblem & { severity: 'error' }, read: Read[], kind: ItemKind): DoseProblem {
  const entry = read.find(({ token }) => token.fields.includes(problem.field))
  const token = entry?.token ?? { start: 0, end: 0, text: '' }
  const corrections = { stretchPain: 'pain≤3', glidePain: 'pain≤2', coldTime: '20m', heatTime: '20m' }
  const known =
    problem.code in corrections ? corrections[problem.code as keyof typeof corrections] : undefined
  const correction = problem.code === 'notForKind' ? suggestUnit(token.text, problem.field, kind) : known
  const span = { start: token.start, end: token.end }
  return { span, code: problem.code, field: problem.field, params: { kind, found: token.text }, correction }
}

function unknown(span: DoseProblem['span'], found: string, kind: ItemKind): DoseProblem {
  return { span, code: 'unknown', params: { found }, correction: suggestUnit(found, undefined, kind) }
}

function undosed(text: string, kind: ItemKind): DoseProblem {
  return { span: { start: 0, end: text.length }, code: 'undosed', params: { kind }, correction: '' }
}

function unclear(text: string): DoseProblem {
  return { span: { start: 0, end: text.length }, code: 'unclear', params: { found: text } }
}

function inOrder(problems: DoseProblem[]): DoseProblem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start)
}
