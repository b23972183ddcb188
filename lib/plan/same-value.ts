/** Whether two JSON values are the same, whatever the order of their keys; an absent field equals undefined. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const has = (key: string) => sameValue(Reflect.get(a, key), Reflect.get(b, key))
  return Object.keys(a).every(has) && Object.keys(b).every((key) => Object.hasOwn(a, key) || has(key))
}
