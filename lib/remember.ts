type Key = object | string
type Kept<Answer> = {
  answer?: { value: Answer }
  /** The key that was asked last, and where it leads: most have one alone, and then need no map. */
  lastKey?: Key
  last?: Kept<Answer>
  byObject?: WeakMap<object, Kept<Answer>>
  byWord?: Map<string, Kept<Answer>>
}

/**
 * The same pure function, which does not work twice for the same objects: its answer is kept as long as they live. The
 * first key is an object. For documents that are never changed in place, where an edit makes a new object of what it
 * touches and of nothing else.
 */
export function remember<Keys extends readonly [object, ...Key[]], Answer>(
  make: (...keys: Keys) => Answer,
): (...keys: Keys) => Answer {
  const byFirst = new WeakMap<object, Kept<Answer>>()
  return (...keys) => {
    const [first] = keys
    let kept = byFirst.get(first)
    if (!kept) {
      kept = {}
      byFirst.set(first, kept)
    }
    for (let at = 1; at < keys.length; at++) kept = step(kept, keys[at] as Key)
    kept.answer ??= { value: make(...keys) }
    return kept.answer.value
  }
}

function step<Answer>(kept: Kept<Answer>, key: Key): Kept<Answer> {
  if (kept.last && kept.lastKey === key) return kept.last
  const known = typeof key === 'string' ? kept.byWord?.get(key) : kept.byObject?.get(key)
  const next = known ?? {}
  // The one before is put where it is found again.
  if (kept.last && kept.lastKey !== undefined) put(kept, kept.lastKey, kept.last)
  kept.lastKey = key
  kept.last = next
  return next
}

function put<Answer>(kept: Kept<Answer>, key: Key, next: Kept<Answer>): void {
  if (typeof key === 'string') {
    kept.byWord ??= new Map()
    kept.byWord.set(key, next)
  } else {
    kept.byObject ??= new WeakMap()
    kept.byObject.set(key, next)
  }
}
