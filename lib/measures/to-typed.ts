import type { ScoreValue, TypedScore } from './score'

/** A score as it would be typed again. Pure. */
export function toTyped({ form, number, parts, activities, side, what }: ScoreValue): TypedScore {
  return {
    form,
    ...(side ? { side } : {}),
    ...(what ? { what } : {}),
    ...(activities
      ? { activities: activities.map((one) => ({ name: one.name, number: String(one.number) })) }
      : parts
        ? { parts: Object.fromEntries(Object.entries(parts).map(([name, one]) => [name, String(one)])) }
        : { number: String(number) }),
  }
}
