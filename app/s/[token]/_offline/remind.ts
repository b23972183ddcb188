import { findWords } from './kept-pages'
import { type Clicked, type Pushed, tokenOf, worker } from './worker-scope'

/** Shows a reminder. What comes by the push service is only that it is time: the words were left here by the page. */
export async function remind(data: Pushed['data']): Promise<void> {
  const words = await findWords(worker.registration.scope)
  const title = (isAgain(data) ? words.again : words.time) ?? 'Plinth'
  const actions = words.off ? [{ action: 'off', title: words.off }] : []
  await worker.registration.showNotification(title, {
    ...(words.body ? { body: words.body } : {}),
    ...(words.lang ? { lang: words.lang } : {}),
    tag: 'reminder',
    icon: '/icons/plinth-192.png',
    // A page's types know no buttons on a notice.
    ...({ actions } as object),
  })
}

/** A tap on a reminder opens the page, or ends the reminders. */
export async function answerClick({ notification, action }: Clicked): Promise<void> {
  notification.close()
  await (action === 'off' ? switchOff() : openPage())
}

function isAgain(data: Pushed['data']): boolean {
  try {
    return (data?.json() as { kind?: unknown } | undefined)?.kind === 'again'
  } catch {
    return false
  }
}

async function openPage(): Promise<void> {
  const { scope } = worker.registration
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = windows.find(({ url }) => url.startsWith(scope))
  await (open ? open.focus() : worker.clients.openWindow(scope))
}

/** Off on the server and on this phone; whichever works is enough. */
async function switchOff(): Promise<void> {
  const subscription = await worker.registration.pushManager.getSubscription()
  if (!subscription) return
  const told = fetch(`/api/s/${tokenOf(worker)}/reminders/push`, {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint: subscription.endpoint }),
  })
  await Promise.allSettled([told, subscription.unsubscribe()])
}
