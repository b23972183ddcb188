import { isSetOf } from './kept-set'

/** When the server wrote a kept page (ISO). */
export const writtenHeader = 'X-Plinth-Written'

/** Which link stands behind an address, for a worker that knows its address alone. */
const links = 'plinth-links'
/** Where the page leaves the words of its reminders, in its language. */
const words = 'plinth-reminder-words'
type Words = Partial<Record<'time' | 'again' | 'body' | 'off' | 'lang', string>>

export async function rememberLink(scope: string, shareLinkId: string): Promise<void> {
  const cache = await caches.open(links)
  await cache.put(scope, new Response(shareLinkId))
}

export async function findLink(scope: string): Promise<string | null> {
  const known = await findIn(links, scope)
  return known ? known.text() : null
}

/** Names of the caches of a link, those that are only begun among them. */
export async function listSets(shareLinkId: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => isSetOf(shareLinkId, name))
}

/** The page of a link's newest whole set; null without one. */
export async function findPage(scope: string, shareLinkId: string): Promise<Response | null> {
  const pages = await Promise.all((await listSets(shareLinkId)).map((name) => findIn(name, scope)))
  const writtenAt = (page: Response) => page.headers.get(writtenHeader) ?? ''
  const [newest] = pages
    .filter((page) => page !== undefined)
    .sort((a, b) => writtenAt(b).localeCompare(writtenAt(a)))
  return newest ?? null
}

/** A file of a link's page. */
export async function findFile(shareLinkId: string, address: string): Promise<Response | null> {
  for (const name of await listSets(shareLinkId)) {
    const found = await findIn(name, address)
    if (found) return found
  }
  return null
}

let forgotten = 0

/** How often pages were taken away since this worker runs: whoever keeps one meanwhile must not bring it back. */
export function timesForgotten(): number {
  return forgotten
}

/** Takes away what shows the plan. */
export async function forgetPages(shareLinkId: string): Promise<void> {
  forgotten += 1
  for (const name of await listSets(shareLinkId)) await caches.delete(name)
}

/** Takes away that an address was a link's, and the words of its reminders. */
export async function forgetAddress(scope: string): Promise<void> {
  for (const name of [links, words]) await (await caches.open(name)).delete(scope)
}

export async function keepWords(scope: string, kept: Words): Promise<void> {
  await (await caches.open(words)).put(scope, new Response(JSON.stringify(kept)))
}

export async function findWords(scope: string): Promise<Words> {
  const kept = await findIn(words, scope)
  return kept ? kept.json() : {}
}

/** Looks in a cache without opening it: one that is wiped just then would be made anew, and tell of the link for good. */
export function findIn(name: string, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: name, ignoreVary: true })
}
