import type { LinkStore } from '../_log/link-store'
import { forgetAddress, forgetPages } from './kept-pages'

/** What a phone keeps of a link: `scope` is its address. */
type Kept = { shareLinkId: string; scope: string; store: LinkStore }

/** Takes away all that a phone keeps of a link which is dead: pages, pictures, what was marked, and the worker. */
export async function wipeLink({ shareLinkId, scope, store }: Kept): Promise<void> {
  const steps = [
    () => forgetPages(shareLinkId),
    () => forgetAddress(scope),
    // A set that was being filled may have come since; from now on none does (fill-set.ts).
    () => forgetPages(shareLinkId),
    () => store.wipe(),
    () => unregister(scope),
  ]
  // One that is refused keeps none of the others.
  for (const step of steps) await step().catch(() => undefined)
}

/** Takes away what shows the plan of a link that is locked. What waits to be sent stays, to be sent when it is open. */
export async function lockLink({ shareLinkId, store }: Omit<Kept, 'scope'>): Promise<void> {
  await forgetPages(shareLinkId)
  await store.revise('check-ins', (entries) => entries?.filter(({ sent }) => !sent))
  for (const key of ['follow', 'now'] as const) await store.revise(key, () => undefined)
}

async function unregister(scope: string): Promise<void> {
  const own = (globalThis as { registration?: ServiceWorkerRegistration }).registration
  const found = own ?? (await navigator.serviceWorker?.getRegistration(scope))
  if (found?.scope === scope) await found.unregister()
}
