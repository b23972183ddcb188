import type { Amount } from '../amount'
import type { DosageField } from '../dosage'
import type { DoseProblemCode } from '../dose-problem'
import type { DosedItem } from '../dosed-item'
import type { Side, Supervised } from '../kind'

/** A value that means the same whatever the item and the rest of the line. */
export type PlainValue =
  | { field: DosageField; value: unknown }
  | { field: 'side'; value: Side }
  | { field: 'supervised'; value: Supervised }
  | { field: 'note'; value: string }

/** What one typed token says, before item and line decide what it means. */
export type TypedValue =
  | PlainValue
  /** "3x10" without a unit. */
  | { as: 'bare'; sets: Amount; count: Amount }
  /** "3x", "x3", "3 times". */
  | { as: 'times'; value: Amount }
  /** "10m" (`short`) may be meters; "10 min" is minutes. */
  | { as: 'minutes'; value: Amount; sets?: Amount; short?: boolean }
  | { as: 'seconds'; value: Amount; sets?: Amount }
  /** "1:30", in seconds. */
  | { as: 'clock'; value: number; sets?: Amount }
  | { as: 'perWeek'; value: Amount }
  | { as: 'minutesPerDay'; value: number }
  | { as: 'daily' }
  | { as: 'bilateral' }
  | { as: 'intensity'; word: string }
  | { as: 'band'; band?: string; feel?: string }
  | { as: 'refused'; code: DoseProblemCode; field?: DosageField }

/** `read` may answer null: the words look like this rule's and are not. */
export type Rule = {
  pattern: RegExp
  /** Matched against the text as it was typed, for words between quotes. */
  raw?: boolean
  read: (match: RegExpExecArray, item: DosedItem) => TypedValue[] | null
}

const end = String.raw`(?![\p{L}\d_-]|[.,]\d)`
/** What may not follow a bare number: it would be something else's. */
export const noUnit = String.raw`(?!['"°])(?!\s*(?:[%:#]|/(?!\s*(?:side|leg|arm|lado|pierna|brazo|s\b))|kg|kilo|lb|pound|libra|(?:s|secs?|seconds?|segs?|segundos?|m|mins?|minutes?|minutos?|k|km|mi|miles?|ft|feet|yds?|yards?)\b|mtr|met(?:er|re|ro)|step|paso|lap|vuelta|w(?![\w/])|wk|week|semana|d\b|days?\b|días?\b|times?\b|veces|visits?\b|citas?\b|sets?\b|series\b|reps?\b|repet|rir\b|x\b|x\s*\d|of\s|in\s+reserve|months?\b|mes))`

export const amount = String.raw`(\d{1,5}(?:\s*(?:-|\bto\b|\ba\b)\s*\d{1,5})?)`
export const decimal = String.raw`(\d+(?:[.,]\d+)*(?:e[-+]?\d+)?)`
export const quoted = String.raw`("(?:[^"\\]|\\.)*")`
export const seconds = String.raw`(?:seconds?|segundos?|secs?|segs?|s(?!\p{L})|(?<=\d)"|(?<=\d)'')`
export const minutes = String.raw`(?:minutes?|minutos?|mins?|(?<=\d)'(?!'))`
export const day = `(?:days?|d[ií]as?|d)`
export const week = `(?:weeks?|wks?|semanas?|w)`
/** "a", "per", "por", "/" before a day or a week. */
export const per = String.raw`\s*(?:/|\b(?:a|per|each|every|al|por|a\s+la|cada)\b)\s*`

/** A rule whose words end where another token may begin. Case, and the width of blanks, are free. */
export function rule(source: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(`(?:${source})${end}`, 'iuy'), read }
}

/** A rule matched against the text as it was typed. */
export function rawRule(source: string, read: Rule['read']): Rule {
  return { ...rule(source, read), raw: true }
}

/** The number or range at a capture group: "8-12" → { min: 8, max: 12 }; equal ends are one number. */
export function toAmount(text: string | undefined): Amount {
  const [min = 0, max] = (text ?? '').split(/\s*(?:-|to|a)\s*/i).map(Number)
  return max === undefined || max === min ? min : { min, max }
}

/** A comma before three digits parts thousands; before fewer it is a decimal sign (clinical spec 2.6). */
export function toNumber(text: string | undefined): number {
  const plain = (text ?? '').replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  return Number(plain)
}

/** The words between quotes; a stray backslash stands for itself. */
export function unquote(text: string | undefined): string {
  try {
    return JSON.parse(text ?? '""') as string
  } catch {
    return (text ?? '').slice(1, -1)
  }
}

/** A value that needs no item to be understood. */
export function plain(field: PlainValue['field'], value: unknown): TypedValue {
  return { field, value } as TypedValue
}
