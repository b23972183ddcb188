import type { PageNow } from '@/lib/adherence/page-now'
import type { Entry } from './entries'

/** What a phone keeps of one link beside its page. */
export type LinkValues = {
  'check-ins': Entry[]
  /** A random id of this device. */
  device: string
  /** Where somebody was in their exercises. */
  follow: string
  /** The last answer of `/now`, without what the patient wrote, when the server read it (ISO), and in which language. */
  now: { at: string; language?: string; answer: PageNow }
}
type Key = keyof LinkValues
type Change<Name extends Key> = (before: LinkValues[Name] | undefined) => LinkValues[Name] | undefined

export type LinkStore = {
  get<Name extends Key>(key: Name): Promise<LinkValues[Name] | undefined>
  /** Changes a value in one step, between which no other page or worker comes; undefined takes it away. */
  change<Name extends Key>(key: Name, to: Change<Name>): Promise<LinkValues[Name] | undefined>
  /** As change, where there is a store already: what was wiped elsewhere does not come back. */
  revise<Name extends Key>(key: Name, to: Change<Name>): Promise<LinkValues[Name] | undefined>
  /** Takes all of it away, for good. */
  wipe(): Promise<void>
}

const table = 'kept'

/**
 * The store of a link in IndexedDB, a database for each link, which is opened for each step alone, so that nothing stands
 * in the way of its end. Rejects where it is refused or full.
 */
export function indexedStore(shareLinkId: string): LinkStore {
  const name = `plinth-link-${shareLinkId}`
  let isWiped = false

  async function change<Name extends Key>(key: Name, to: Change<Name>, make: boolean) {
    const database = isWiped ? null : await open(name, make)
    if (!database) return undefined
    try {
      return await changeIn(database, key, to)
    } finally {
      database.close()
    }
  }
  return {
    get: (key) => change(key, (before) => before, false),
    change: (key, to) => change(key, to, true),
    revise: (key, to) => change(key, to, false),
    async wipe() {
      isWiped = true
      await toPromise(indexedDB.deleteDatabase(name))
    },
  }
}

/** Nothing outlives the page. */
export function memoryStore(): LinkStore {
  const values: Partial<LinkValues> = {}
  let isWiped = false
  async function change<Name extends Key>(key: Name, to: Change<Name>) {
    if (isWiped) return undefined
    const after = to(values[key])
    if (after === undefined) delete values[key]
    else Object.assign(values, { [key]: after })
    return after
  }
  return {
    get: async (key) => values[key],
    change,
    revise: change,
    async wipe() {
      isWiped = true
      for (const key of Object.keys(values) as Key[]) delete values[key]
    },
  }
}

/** Null where there is none and none is to be made. */
function open(name: string, make: boolean): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name, 1)
  let isNew = false
  request.onupgradeneeded = () => {
    isNew = true
    if (make) request.result.createObjectStore(table)
    else request.transaction?.abort()
  }
  return toPromise(request).then(
    (database) => {
      database.onversionchange = () => database.close()
      return database
    },
    (error) => {
      if (isNew && !make) return null
      throw error
    },
  )
}

function changeIn<Name extends Key>(database: IDBDatabase, key: Name, to: Change<Name>) {
  return new Promise<LinkValues[Name] | undefined>((resolve, reject) => {
    const step = database.transaction(table, 'readwrite')
    const values = step.objectStore(table)
    let after: LinkValues[Name] | undefined
    const asked = values.get(key)
    asked.onsuccess = () => {
      after = to(asked.result)
      if (after === asked.result) return
      if (after === undefined) values.delete(key)
      else values.put(after, key)
    }
    step.oncomplete = () => resolve(after)
    step.onabort = () => reject(step.error ?? new Error('The store was refused.'))
  })
}

function toPromise<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
