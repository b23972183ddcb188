import { type Document, isDocument } from '../upgrades/document'
import { upgradeFrozenFromVersion1 } from './from-version-1'
import { type FrozenPlan, frozenPlanSchema } from './frozen-plan'

/** What brings a frozen plan of version n to n + 1; the first entry is for version 1. Each is pure and never removed. */
const steps: readonly ((frozen: Document) => Document)[] = [upgradeFrozenFromVersion1]

/**
 * A published version as it was frozen, of this or any earlier version of the program: the one reader of what
 * `plan_version.frozen` holds, and of what publishing is about to store. Takes parsed JSON. Throws ZodError or
 * RangeError for what is no frozen plan, or one of a newer program.
 */
export function readFrozenPlan(json: unknown): FrozenPlan {
  if (!isDocument(json)) throw new RangeError('A frozen plan is a JSON object.')
  const version = Number(json.schemaVersion)
  if (!Number.isInteger(version) || version < 1 || version > steps.length + 1)
    throw new RangeError(`This program reads frozen plans up to version ${steps.length + 1}, not ${version}.`)
  return frozenPlanSchema.parse(steps.slice(version - 1).reduce((from, step) => step(from), json))
}
