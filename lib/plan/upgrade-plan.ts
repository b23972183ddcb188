import { InputError } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'

/** The version this program writes. */
const newestSchemaVersion = 1

type Document = Record<string, unknown>

/** What brings a document of version n to n + 1; the first entry is for version 1. Each is pure and never removed. */
const steps: readonly ((document: Document) => Document)[] = []

/**
 * A plan document, plan file or frozen content of any earlier version in the shape of the newest one; the schema is
 * checked afterwards. InputError names the version found when it is none, or newer than this program.
 */
export function upgradePlan(document: unknown): Document {
  const t = toTranslator('en', 'plan')
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    const allowed = t('file.notADocument')
    throw new InputError(allowed, [{ path: '', found: toFound(document), allowed }])
  }
  const version = Reflect.get(document, 'schemaVersion')
  if (!Number.isInteger(version) || Number(version) < 1 || Number(version) > newestSchemaVersion) {
    const problem = {
      path: 'schemaVersion',
      found: toFound(version),
      allowed: t('file.version', { newest: newestSchemaVersion }),
    }
    throw new InputError(t('file.bad', problem), [problem])
  }
  const upgraded = steps
    .slice(Number(version) - 1)
    .reduce((from, step) => step(from), { ...document } as Document)
  return { ...upgraded, schemaVersion: newestSchemaVersion }
}

function toFound(value: unknown): string {
  if (value === undefined) return toTranslator('en', 'errors')('nothing')
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
