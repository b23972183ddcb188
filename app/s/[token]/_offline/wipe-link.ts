import { indexedStore } from '../_log/link-store'
import { forgetAddress, forgetPages } from './kept-pages'

/** Takes away all that a phone keeps of a link which is dead: pages, pictures, what was marked, and the worker. */
export async function wipeLink(shareLinkId: string, scope: string): Promise<void> {
  const steps = [
    () => forgetPages(shareLinkId),
    () => forgetAddress(scope),
    () => indexedStore(shareLinkId).wipe(),
    () => unregister(scope),
  ]
  // One that is refused keeps none of the others.
  for (const step of steps) await step().catch(() => undefined)
}

/** Takes away what shows the plan of a link that is locked. What waits to be sent stays, to be sent when it is open. */
export async function lockLink(shareLinkId: string): Promise<void> {
  const store = indexedStore(shareLinkId)
  await forgetPages(shareLinkId)
  await store.revise('check-ins', (entries) => entries?.filter(({ sent }) => !sent))
  for (const key of ['follow', 'now'] as const) await store.revise(key, () => undefined)
}

async function unregister(scope: string): Promise<void> {
  const own = (globalThis as { registration?: ServiceWorkerRegistration }).registration
  const found = own ?? (await navigator.serviceWorker?.getRegistration(scope))
  if (found?.scope === scope) await found.unregister()
}
