/*
 * Shows a patient's reminders. One is registered for each link that reminds this phone, so that its scope says which page
 * to open. What comes by the push service is only that it is time: the words were left here by the page, in its language.
 */
const keptWords = 'plinth-reminder-words'

self.addEventListener('push', (event) => event.waitUntil(remind(event.data)))
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(event.action === 'off' ? switchOff() : openPage())
})

async function remind(data) {
  const words = await findWords()
  const title = (isAgain(data) ? words.again : words.time) ?? 'Plinth'
  await self.registration.showNotification(title, {
    body: words.body,
    lang: words.lang,
    tag: 'reminder',
    icon: '/icons/plinth-192.png',
    actions: words.off ? [{ action: 'off', title: words.off }] : [],
  })
}

function isAgain(data) {
  try {
    return data?.json().kind === 'again'
  } catch {
    return false
  }
}

async function findWords() {
  const store = await caches.open(keptWords)
  const kept = await store.match(self.registration.scope)
  return kept ? kept.json() : {}
}

async function openPage() {
  const { scope } = self.registration
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const open = windows.find(({ url }) => url.startsWith(scope))
  return open ? open.focus() : self.clients.openWindow(scope)
}

/** Off on the server and on this phone; whichever works is enough. */
async function switchOff() {
  const subscription = await self.registration.pushManager.getSubscription()
  if (!subscription) return
  const { pathname } = new URL(self.registration.scope)
  const told = fetch(`/api${pathname.replace(/\/$/, '')}/reminders/push`, {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint: subscription.endpoint }),
  })
  await Promise.allSettled([told, subscription.unsubscribe()])
}
