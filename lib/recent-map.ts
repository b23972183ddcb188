/** What was made for a key, kept as long as all of it is no larger than some bytes: what was longest not asked for goes first. */
export type RecentMap<Value> = { get(key: string): Value | undefined; set(key: string, value: Value): void }

/** An empty one. `sizeOf` is about how many bytes a value takes; one that is larger than `most` is not kept. */
export function recentMap<Value>(most: number, sizeOf: (value: Value) => number): RecentMap<Value> {
  const kept = new Map<string, { value: Value; size: number }>()
  let total = 0
  const forget = (key: string) => {
    total -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set(key, value) {
      const size = sizeOf(value)
      forget(key)
      if (size > most) return
      kept.set(key, { value, size })
      total += size
      for (const oldest of kept.keys()) {
        if (total <= most) return
        forget(oldest)
      }
    },
  }
}
