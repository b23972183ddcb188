import { toEntries, withMore, withoutOld } from './entries'
import { indexedStore, type LinkStore, memoryStore } from './link-store'
import { newUuid } from './new-uuid'
import { findStore } from './page-store'

/** What this page has of a link's store. `isKept` is false where the phone keeps nothing. */
export type PageLink = { store: LinkStore; isKept: boolean; device: string; place: string | null }

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

/** Where somebody was in their exercises, kept or forgotten. */
export function keepFollowing(shareLinkId: string, place: string | null): void {
  const link = findPageLink(shareLinkId)
  if (!link) return
  link.place = place
  // Where nothing is kept, whoever comes back begins anew.
  void link.store.change('follow', () => place ?? undefined).catch(() => undefined)
}

async function open(shareLinkId: string, writtenAt: string): Promise<PageLink> {
  const before = readBefore(shareLinkId)
  try {
    const link = await fill(indexedStore(shareLinkId), before, writtenAt)
    forgetBefore(shareLinkId)
    return { ...link, isKept: true }
  } catch {
    return { ...(await fill(memoryStore(), before, writtenAt)), isKept: false }
  }
}

async function fill(store: LinkStore, before: ReturnType<typeof readBefore>, writtenAt: string) {
  const device = (await store.change('device', (kept) => kept ?? before.device ?? newUuid())) ?? newUuid()
  await store.change('check-ins', (kept = []) =>
    withoutOld(withMore(kept, before.entries), new Date(), writtenAt),
  )
  const place = await store.change('follow', (kept) => kept ?? before.place ?? undefined)
  return { store, device, place: place ?? null }
}

/** What an earlier program kept of the link in localStorage, which is moved over once. */
function readBefore(shareLinkId: string) {
  const [entries, device, place] = namesBefore(shareLinkId).map((name) => {
    try {
      return findStore()?.getItem(name) ?? null
    } catch {
      return null
    }
  })
  return { entries: readEntries(entries), device, place }
}

/** Takes away what an earlier program kept. */
export function forgetBefore(shareLinkId: string): void {
  try {
    for (const name of namesBefore(shareLinkId)) findStore()?.removeItem(name)
  } catch {
    // A store that is switched off keeps nothing.
  }
}

function namesBefore(shareLinkId: string): string[] {
  return ['check-ins', 'device', 'follow'].map((what) => `plinth-${what}-${shareLinkId}`)
}

function readEntries(text: string | null | undefined) {
  try {
    return toEntries(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}
