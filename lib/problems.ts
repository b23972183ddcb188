import type { z } from 'zod'
import { InputError, type InputProblem } from './errors'
import { getMessages, type Messages } from './i18n/messages'
import { type Saying, said } from './i18n/said'

/**
 * An InputError from what zod found wrong with `input`: each problem names its path in the document
 * ("phases[0].items[2].side"), what was found there and what is allowed.
 */
export function toInputError(error: z.ZodError, input: unknown): InputError {
  const problems = error.issues.map((issue) => toProblem(issue, input))
  const first = problems[0]
  return new InputError(first ? said('errors.input', first) : said('errors.noInput'), problems)
}

function toProblem(issue: z.core.$ZodIssue, input: unknown): InputProblem {
  return {
    path: toPath(issue.path),
    found: toFound(valueAt(input, issue.path)),
    allowed: toAllowed(issue),
  }
}

/** Schemas carry message keys, so that a browser that checks a form doesn't load every message of the program. */
function toAllowed(issue: z.core.$ZodIssue): Saying {
  const { message } = issue
  if (issue.code === 'invalid_format' && issue.format === 'date') return said('errors.isoDay')
  return isFieldMessage(message) ? said(`errors.fields.${message}`) : message
}

function isFieldMessage(message: string): message is keyof Messages['errors']['fields'] {
  return Object.hasOwn(getMessages('en').errors.fields, message)
}

function toPath(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>(
    (sofar, key) => (typeof key === 'number' ? `${sofar}[${key}]` : `${sofar}.${String(key)}`),
    '',
  )
  return text.replace(/^\./, '')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Reflect.get(value, key)
  }, input)
}

function toFound(value: unknown): Saying {
  if (value === undefined) return said('errors.nothing')
  const text = toText(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** What a server action was handed may be no JSON: a bigint, or an object that holds itself. */
function toText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return typeof value
  }
}
