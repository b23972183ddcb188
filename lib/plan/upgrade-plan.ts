import { InputError } from '@/lib/errors'
import { type Saying, said } from '@/lib/i18n/said'
import { type Document, isDocument, type UpgradeContext } from './upgrades/document'
import { upgradeFromVersion1 } from './upgrades/from-version-1'

/** The version this program writes. */
export const newestSchemaVersion = 2

type Step = (document: Document, context: UpgradeContext) => Document

/** What brings a document of version n to n + 1; the first entry is for version 1. Each is pure and never removed. */
const steps: readonly Step[] = [upgradeFromVersion1]

/**
 * A plan document or plan file of any earlier version in the shape of the newest one; the schema is checked
 * afterwards. InputError names the version found when it is none, or newer than this program.
 */
export function upgradePlan(document: unknown, context: UpgradeContext): Document {
  if (!isDocument(document)) {
    const allowed = said('plan.file.notADocument')
    throw new InputError(allowed, [{ path: '', found: toFound(document), allowed }])
  }
  if (typeof document.resourceType === 'string') {
    const found = document.resourceType
    const problem = {
      path: 'resourceType',
      found: toFound(found),
      allowed: said('plan.file.resource', { found }),
    }
    throw new InputError(said('plan.file.bad', problem), [problem])
  }
  const version = document.schemaVersion
  if (!Number.isInteger(version) || Number(version) < 1 || Number(version) > newestSchemaVersion) {
    const allowed = said('plan.file.version', { newest: newestSchemaVersion })
    const problem = { path: 'schemaVersion', found: toFound(version), allowed }
    throw new InputError(said('plan.file.bad', problem), [problem])
  }
  return steps.slice(Number(version) - 1).reduce((from, step) => step(from, context), document)
}

function toFound(value: unknown): Saying {
  if (value === undefined) return said('errors.nothing')
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
