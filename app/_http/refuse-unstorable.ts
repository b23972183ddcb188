import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'

/** Deeper than any document of ours; a body of brackets alone must not exhaust the stack. */
const deepest = 40

/**
 * Throws InputError at the first text that no database keeps: one with a NUL, or half of a character that is written
 * in two halves; and for a body nested deeper than any document is. Takes parsed JSON or form fields.
 */
export function refuseUnstorable(value: unknown, path = '', depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) throw unstorable(path)
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= deepest) throw new InputError(said('errors.tooDeep'))
    const isList = Array.isArray(value)
    for (const [key, entry] of Object.entries(value)) {
      if (!isList) refuseUnstorable(key, path, depth + 1)
      refuseUnstorable(entry, isList ? `${path}[${key}]` : path ? `${path}.${key}` : key, depth + 1)
    }
  }
}

function unstorable(path: string): InputError {
  const allowed = said('errors.unstorable')
  const problem = { path, found: said('errors.unstorableFound'), allowed }
  return new InputError(path ? said('errors.input', problem) : allowed, [problem])
}
