import { type Entry, withMore, withoutOld } from './entries'
import { forgetMoved, type Journal, notePlace, readJournal } from './journal'
import { indexedStore, type LinkStore, memoryStore } from './link-store'
import { newUuid } from './new-uuid'

/** What this page has of a link's store. `isKept` is false where the phone keeps nothing. */
export type PageLink = {
  store: LinkStore
  isKept: boolean
  /** What stood in it when it was opened. */
  entries: Entry[]
  device: string
  place: string | null
}

const links = new Map<string, { opening: Promise<PageLink>; link: PageLink | null }>()

/** Opens the store of a link once a page. `writtenAt` is when the page was written (ISO). Never rejects. */
export function openPageLink(shareLinkId: string, writtenAt = ''): Promise<PageLink> {
  const known = links.get(shareLinkId)
  if (known) return known.opening
  const one = { opening: open(shareLinkId, writtenAt), link: null as PageLink | null }
  links.set(shareLinkId, one)
  void one.opening.then((link) => {
    one.link = link
  })
  return one.opening
}

/** What was opened; null before. */
export function findPageLink(shareLinkId: string): PageLink | null {
  return links.get(shareLinkId)?.link ?? null
}

/** Takes away what this page keeps of a link that is dead, and lets nothing that is on its way be written any more. */
export async function wipePageLink(shareLinkId: string): Promise<void> {
  const { store } = await openPageLink(shareLinkId)
  await store.wipe()
}

/** Where somebody was in their exercises, kept or forgotten. */
export function keepFollowing(shareLinkId: string, place: string | null): void {
  const link = findPageLink(shareLinkId)
  if (!link) return
  link.place = place
  const takeOut = notePlace(shareLinkId, place)
  // Where nothing is kept, whoever comes back begins anew.
  void link.store
    .change('follow', () => place ?? undefined)
    .catch(() => undefined)
    .then(takeOut)
}

async function open(shareLinkId: string, writtenAt: string): Promise<PageLink> {
  const journal = readJournal(shareLinkId)
  try {
    const link = await fill(indexedStore(shareLinkId), journal, writtenAt)
    forgetMoved(shareLinkId, journal)
    return { ...link, isKept: true }
  } catch {
    return { ...(await fill(memoryStore(), journal, writtenAt)), isKept: false }
  }
}

async function fill(store: LinkStore, journal: Journal, writtenAt: string) {
  const device = (await store.change('device', (kept) => kept ?? journal.device ?? newUuid())) ?? newUuid()
  const entries = await store.change('check-ins', (kept = []) =>
    withoutOld(withMore(kept, journal.entries), new Date(), writtenAt),
  )
  const place = await store.change('follow', (kept) => journal.place ?? kept)
  return { store, entries: entries ?? [], device, place: place ?? null }
}
