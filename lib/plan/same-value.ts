/** Whether two JSON values are equal, whatever the order of their keys; absent and undefined are the same. */
export function isSameValue(left: unknown, right: unknown): boolean {
  return Object.is(left, right) || canonical(left) === canonical(right)
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'undefined'
  )
}
