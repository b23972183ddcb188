/** Caches in memory for tests in Node, which has none. `full`: an address that there is no room for. */
export function fakeCaches(of?: CacheStorage, full?: string): CacheStorage {
  const kept = new Map((of as ReturnType<typeof fakeCaches> & { kept?: Kept })?.kept ?? [])
  const open = async (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, entries)
    return {
      match: async (address: string) => entries.get(toAddress(address))?.clone(),
      put: async (address: string, answer: Response) => {
        if (address === full) throw new DOMException('Full', 'QuotaExceededError')
        entries.set(toAddress(address), answer)
      },
      delete: async (address: string) => entries.delete(toAddress(address)),
    }
  }
  const match = async (address: string, { cacheName = '' }: MultiCacheQueryOptions = {}) =>
    kept.get(cacheName)?.get(toAddress(address))?.clone()
  const keys = async () => [...kept.keys()]
  return {
    kept,
    open,
    match,
    keys,
    delete: async (name: string) => kept.delete(name),
  } as unknown as CacheStorage
}

type Kept = Map<string, Map<string, Response>>

function toAddress(address: string): string {
  return new URL(address, 'http://localhost:3000').href
}
