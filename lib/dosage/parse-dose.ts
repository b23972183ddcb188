import type { PlanLocale } from '@/lib/i18n/locales'
import { checkDosage, type DosageProblem } from './check-dosage'
import { timesOfDay } from './choices'
import { type Dosage, type DosageField, dosageSchema } from './dosage'
import type { DoseContext } from './dose-context'
import type { DoseProblem } from './dose-problem'
import { findRangeProblem } from './dose-range'
import type { DosedItem } from './dosed-item'
import type { PlainValue } from './grammar/rule'
import { type Side, type Supervised, undosedKinds } from './kind'
import { toLineWords } from './line-words'
import { readTokens, type TypedToken } from './read-tokens'
import { suggestCorrection, suggestWord } from './suggest-correction'
import { toDoseFields } from './to-dose-fields'

type TokenField = DosageField | 'side' | 'supervised' | 'note'
/** A typed word and the fields it set; offsets are characters in the typed text. */
type DoseToken = { start: number; end: number; text: string; fields: TokenField[] }

export type ParsedDose =
  | {
      ok: true
      dosage: Dosage
      side?: Side
      supervised?: Supervised
      /** Words between quotes: to the patient. */
      note?: string
      /** Words after "?": to the clinician. */
      condition?: string
      tokens: DoseToken[]
      hints: DosageProblem[]
    }
  | { ok: false; tokens: DoseToken[]; problems: DoseProblem[] }

/**
 * Reads a dose as a therapist types it ("3x10 h5 L 2/d 5/w", "g2-3 3x30s 1/w", "15-20m"), in any order, case and
 * spacing, in English or Spanish (clinical spec 2.6). Returns the dosage, and what belongs to the line beside it: side,
 * who is there, a note and a condition; or each problem with its place and what was probably meant. Empty text is an
 * empty dosage. `locale` decides one thing: in Spanish a point parts thousands of steps.
 */
export function parseDose(
  text: string,
  item: DosedItem,
  locale: PlanLocale = 'en',
  context: DoseContext = {},
): ParsedDose {
  const read = readDose(text, item, locale, context)
  if (read.ok) return read
  const problems = read.problems.map((problem) =>
    withSureCorrection(problem, read, { text, item, locale, context }),
  )
  return { ...read, problems }
}

type Typing = { text: string; item: DosedItem; locale: PlanLocale; context: DoseContext }

/** A correction is offered only when the text with it in place has one problem less. */
function withSureCorrection(
  { correction, ...problem }: DoseProblem,
  { problems }: { problems: readonly DoseProblem[] },
  { text, item, locale, context }: Typing,
): DoseProblem {
  if (correction === undefined) return problem
  const mended = text.slice(0, problem.span.start) + correction + text.slice(problem.span.end)
  const again = readDose(mended, item, locale, context)
  return again.ok || again.problems.length < problems.length ? { ...problem, correction } : problem
}

function readDose(text: string, item: DosedItem, locale: PlanLocale, context: DoseContext): ParsedDose {
  const { tokens: typed, unread, condition } = readTokens(withoutPoints(text, locale), item)
  if (undosedKinds.includes(item.kind)) return readUndosed(text, item, typed, unread.length > 0, condition)
  const line = toLineWords(typed.flatMap(({ values }) => values))
  const problems: DoseProblem[] = unread.map(({ text: found, ...span }) => ({
    span,
    code: 'unknown',
    params: { found },
    correction: suggestWord(found, undefined, item.kind),
  }))
  const entries = typed.map(({ start, end, values, ...token }): Entry => {
    const fields: PlainValue[] = []
    for (const value of values) {
      const resolved = toDoseFields(value, item, line, token.text, context)
      if ('problem' in resolved) problems.push({ span: { start, end }, ...resolved.problem })
      else fields.push(...resolved)
    }
    return { token: { start, end, text: token.text, fields: fields.map(({ field }) => field) }, fields }
  })
  const tokens = entries.map(({ token }) => token)
  const { dosage, beside, twice } = gather(entries)
  problems.push(...twice, ...rangeProblems(entries))
  if (problems.length > 0) return { ok: false, tokens, problems: inOrder(problems) }

  const checked = dosageSchema.safeParse(dosage)
  if (!checked.success) return { ok: false, tokens, problems: [unclear(text)] }
  const found = checkDosage(checked.data, item, context)
  const stops = found.flatMap((problem) =>
    problem.severity === 'error' ? [atToken(problem, entries, item)] : [],
  )
  if (stops.length > 0) return { ok: false, tokens, problems: inOrder(stops) }
  return {
    ok: true,
    dosage: checked.data,
    ...beside,
    ...(condition ? { condition } : {}),
    tokens,
    hints: found,
  }
}

type Entry = { token: DoseToken; fields: PlainValue[] }
type Beside = { side?: Side; supervised?: Supervised; note?: string }

/** Sets each field once; times of day and visits add up. A second setting is a problem, equal or not. */
function gather(entries: readonly Entry[]) {
  const set: Record<string, unknown> = {}
  const twice: DoseProblem[] = []
  for (const { token, fields } of entries)
    for (const { field, value } of fields) {
      const merged = merge(field, set[field], value)
      if (merged !== undefined) set[field] = merged
      else
        twice.push({
          span: { start: token.start, end: token.end },
          code: 'twice',
          ...(field === 'note' || field === 'supervised' ? {} : { field }),
          params: { found: token.text },
          correction: '',
        })
    }
  const { side, supervised, note, ...dosage } = set
  const beside = Object.fromEntries(
    Object.entries({ side, supervised, note }).filter(([, value]) => value !== undefined),
  ) as Beside
  return { dosage, beside, twice }
}

function merge(field: TokenField, before: unknown, value: unknown): unknown {
  if (before === undefined) return value
  if (field === 'timeOfDay' && Array.isArray(before) && Array.isArray(value))
    return value.some((time) => before.includes(time))
      ? undefined
      : timesOfDay.filter((time) => before.includes(time) || value.includes(time))
  if (field !== 'visits') return undefined
  const [one, other] = [before as object, value as object]
  return Object.keys(other).some((key) => key in one) ? undefined : { ...one, ...other }
}

/** "1.500 pasos": in Spanish a point before three digits parts thousands, where no fraction makes sense. */
function withoutPoints(text: string, locale: PlanLocale): string {
  if (locale !== 'es') return text
  return text.replace(/(\d)\.(?=\d{3}\s*(?:pasos|steps))/gi, '$1,')
}

/** A line that is read carries no dose: "info", a note and a condition may stand on it. */
function readUndosed(
  text: string,
  { kind }: DosedItem,
  typed: readonly TypedToken[],
  hasUnread: boolean,
  condition: string | undefined,
): ParsedDose {
  const note = typed
    .flatMap(({ values }) => values)
    .find((value) => 'field' in value && value.field === 'note')
  const others = typed.some(({ values }) => values.some((value) => value !== note))
  const only = text.replace(/\?.*$/s, '').trim()
  if ((others || hasUnread) && !/^info$/i.test(only))
    return {
      ok: false,
      tokens: [],
      problems: [{ span: { start: 0, end: text.length }, code: 'undosed', params: { kind }, correction: '' }],
    }
  const words = note && 'field' in note && note.field === 'note' ? { note: note.value } : {}
  return { ok: true, dosage: {}, ...words, ...(condition ? { condition } : {}), tokens: [], hints: [] }
}

function rangeProblems(entries: readonly Entry[]): DoseProblem[] {
  return entries.flatMap(({ token, fields }) =>
    fields.flatMap(({ field, value }): DoseProblem[] => {
      if (field === 'supervised' || field === 'note') return []
      const problem = findRangeProblem(field, value)
      if (!problem) return []
      const correction = suggestCorrection(token.text, fields, field, problem)
      return [{ span: { start: token.start, end: token.end }, field, correction, ...problem }]
    }),
  )
}

const nearest: Partial<Record<DoseProblem['code'], string>> = {
  glidePain: 'pain≤2',
  coldTime: '20min',
  heatTime: '20min',
}

function atToken(
  { code, field }: DosageProblem & { severity: 'error' },
  entries: readonly Entry[],
  { kind }: DosedItem,
): DoseProblem {
  const token = entries.find((entry) => entry.token.fields.includes(field))?.token
  const { start, end, text } = token ?? { start: 0, end: 0, text: '' }
  const correction = code === 'notForKind' ? suggestWord(text, field, kind) : nearest[code]
  return { span: { start, end }, code, field, params: { kind, found: text }, correction }
}

function unclear(text: string): DoseProblem {
  return { span: { start: 0, end: text.length }, code: 'unclear', params: { found: text } }
}

function inOrder(problems: DoseProblem[]): DoseProblem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start)
}
