import { sameValue } from './same-value'

export type FieldConflict = { field: string; mine: unknown; theirs: unknown }

/**
 * Merges named fields of one object three ways: the side that changed a field wins; when both changed it differently,
 * the result keeps mine and the conflict names both. `base` is null when both sides made the object.
 */
export function mergeFields<Value extends object>(
  fields: readonly (keyof Value & string)[],
  base: Value | null,
  mine: Value,
  theirs: Value,
): { value: Value; conflicts: FieldConflict[] } {
  const value = { ...mine }
  const conflicts: FieldConflict[] = []
  for (const field of fields) {
    if (sameValue(mine[field], theirs[field])) continue
    if (base && sameValue(base[field], mine[field])) take(value, theirs, field)
    else if (!base || !sameValue(base[field], theirs[field]))
      conflicts.push({ field, mine: mine[field], theirs: theirs[field] })
  }
  return { value, conflicts }
}

function take<Value extends object>(into: Value, from: Value, field: keyof Value): void {
  if (from[field] === undefined) delete into[field]
  else into[field] = from[field]
}

/** Whether any of the fields differs. */
export function differs<Value extends object>(fields: readonly (keyof Value)[], a: Value, b: Value): boolean {
  return fields.some((field) => !sameValue(a[field], b[field]))
}
