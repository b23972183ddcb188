type Key = object | string
type Kept<Answer> = {
  answer?: { value: Answer }
  byObject: WeakMap<object, Kept<Answer>>
  byWord: Map<string, Kept<Answer>>
}

/**
 * The same pure function, which does not work twice for the same objects: its answer is kept as long as they live. The
 * first key is an object. For documents that are never changed in place, where an edit makes a new object of what it
 * touches and of nothing else.
 */
export function remember<Keys extends readonly [object, ...Key[]], Answer>(
  make: (...keys: Keys) => Answer,
): (...keys: Keys) => Answer {
  const root = toKept<Answer>()
  return (...keys) => {
    const kept = keys.reduce<Kept<Answer>>(step, root)
    kept.answer ??= { value: make(...keys) }
    return kept.answer.value
  }
}

function step<Answer>(kept: Kept<Answer>, key: Key): Kept<Answer> {
  const known = typeof key === 'string' ? kept.byWord.get(key) : kept.byObject.get(key)
  if (known) return known
  const made = toKept<Answer>()
  if (typeof key === 'string') kept.byWord.set(key, made)
  else kept.byObject.set(key, made)
  return made
}

function toKept<Answer>(): Kept<Answer> {
  return { byObject: new WeakMap(), byWord: new Map() }
}
