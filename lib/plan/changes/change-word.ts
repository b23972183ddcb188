import type { Compared, PlanChange } from '../diff-plans'
import { toCountedWeeks } from '../phase-weeks'
import type { ItemField, PhaseField, PlanField } from '../plan-fields'
import type { PlanPhase } from '../schema'
import type { ComparedLine, FindItem } from './compared-line'
import { isAbove } from './is-above'

/** Codes of what can happen to a line. */
type LineCode =
  | 'added'
  | 'removed'
  | 'easier'
  | 'harder'
  | 'swapped'
  | 'dose'
  | 'moved'
  | 'movedPhase'
  | Exclude<ItemField, 'slug' | 'dosage'>
/** Codes of what can happen to the plan and its phases. */
type PlanCode =
  | 'phaseAdded'
  | 'phaseRemoved'
  | 'phaseMoved'
  | `phase${Capitalize<PhaseField>}`
  | `plan${Capitalize<PlanField>}`

/**
 * Something that changed, in no language: `name` is whose it is, `from` and `to` are what it was and is, as texts or
 * codes; 'none' where there was or is nothing. A day is an ISO day.
 */
export type ChangeWord = {
  code: LineCode | PlanCode
  params: { name: string; from: string; to: string }
}

type Lines = {
  before: Compared
  after: Compared
  was: ComparedLine | null
  is: ComparedLine | null
  find: FindItem
}

/** What a change says of a line; nothing for one of the plan, or of a line that is left aside. */
export function toLineWord(change: PlanChange, { before, after, was, is, find }: Lines): ChangeWord[] {
  const name = is?.name ?? was?.name
  if (name === undefined) return []
  const word = (code: ChangeWord['code'], from: unknown, to: unknown): ChangeWord[] => [
    { code, params: { name, from: toText(from), to: toText(to) } },
  ]
  switch (change.kind) {
    case 'item-added':
      return word('added', null, is?.dose)
    case 'item-removed':
      return word('removed', was?.dose, null)
    case 'item-moved': {
      const { fromPhaseId, toPhaseId, itemId } = change
      return fromPhaseId === toPhaseId
        ? word('moved', placeOf(before, itemId), placeOf(after, itemId))
        : word('movedPhase', titleOf(before, fromPhaseId), titleOf(after, toPhaseId))
    }
    case 'item-changed': {
      const { field, from, to } = change
      if (field === 'slug')
        return word(isAbove(find, String(from), String(to)) ?? 'swapped', was?.name, is?.name)
      if (field === 'dosage') return word('dose', was?.dose, is?.dose)
      return field === 'side' ? word(field, toKey(from), toKey(to)) : word(field, from, to)
    }
    default:
      return []
  }
}

/** What a change says of the plan or of one of its phases; nothing for one of a line. */
export function toPlanWord(
  change: PlanChange,
  { before, after }: Pick<Lines, 'before' | 'after'>,
): ChangeWord[] {
  const word = (code: ChangeWord['code'], name: string, from: unknown, to: unknown): ChangeWord[] => [
    { code, params: { name, from: toText(from), to: toText(to) } },
  ]
  switch (change.kind) {
    case 'phase-added':
      return word('phaseAdded', change.title, null, change.title)
    case 'phase-removed':
      return word('phaseRemoved', change.title, change.title, null)
    case 'phase-moved':
      return word('phaseMoved', change.title, change.from + 1, change.to + 1)
    case 'phase-changed': {
      const { field, title, from, to } = change
      const code = `phase${capital(field)}` as const
      return field === 'weeks'
        ? word(code, title, weeksText(from as PlanPhase['weeks']), weeksText(to as PlanPhase['weeks']))
        : word(code, title, from, to)
    }
    case 'plan-changed': {
      const { field, from, to } = change
      const code = `plan${capital(field)}` as const
      return field === 'currentPhaseId'
        ? word(code, '', titleOf(before, from), titleOf(after, to))
        : word(code, '', from, to)
    }
    default:
      return []
  }
}

/** A message chooses by words without hyphens. */
function toKey(code: unknown): string | undefined {
  return typeof code === 'string' ? code.replace('-', '_') : undefined
}

function toText(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'none'
  return typeof value === 'object' ? 'some' : String(value)
}

function capital<Name extends string>(name: Name): Capitalize<Name> {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}` as Capitalize<Name>
}

function titleOf({ phases }: Compared, phaseId: unknown): string | undefined {
  return phases.find(({ id }) => id === phaseId)?.title
}

/** Place of a line in its phase, counted from 1. */
function placeOf({ phases }: Compared, itemId: string): number | undefined {
  for (const { items } of phases) {
    const at = items.findIndex(({ id }) => id === itemId)
    if (at >= 0) return at + 1
  }
  return undefined
}

function weeksText(weeks: PlanPhase['weeks']): string | undefined {
  if (!weeks) return undefined
  const { first, last } = toCountedWeeks(weeks)
  return last === undefined ? `${first}+` : `${first}–${last}`
}
