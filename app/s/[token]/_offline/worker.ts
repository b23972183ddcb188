import { indexedStore } from '../_log/link-store'
import { sendSaid } from '../_log/send-said'
import { sendWaiting } from '../_log/send-waiting'
import { answerFile, answerLanguage, answerPage, awaitPage, isAnswered, obey } from './answer-request'
import { fillSet } from './fill-set'
import { inTurn } from './in-turn'
import { findLink, rememberLink } from './kept-pages'
import { type Told, tellLink } from './link-channel'
import { answerClick, remind } from './remind'
import { sendLock } from './send-lock'
import { tokenOf, worker } from './worker-scope'

/*
 * Works for the page of one link in the background: keeps it for times without a network, sends what was marked, and
 * shows reminders. Its scope is the link's address, so that two people's pages on one phone have one each.
 */

const { scope } = worker.registration

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('push', (event) => event.waitUntil(remind(event.data)))
worker.addEventListener('notificationclick', (event) => event.waitUntil(answerClick(event)))
worker.addEventListener('fetch', (event) => {
  const kind = isAnswered(event.request, scope)
  if (kind === 'page') event.respondWith(answerPage(event.request, scope, (work) => event.waitUntil(work)))
  if (kind === 'language') event.respondWith(answerLanguage(event.request, scope))
  if (kind === 'file') event.respondWith(answerFile(event.request, scope))
})
worker.addEventListener('message', (event) => {
  const asked = event.data as
    | ({ kind: 'keep' } & Asked)
    | { kind: 'ended'; shareLinkId: string }
    | { kind: 'awaited' }
  if (asked?.kind === 'keep') event.waitUntil(keep(asked))
  if (asked?.kind === 'awaited') {
    awaitPage()
    event.ports[0]?.postMessage(null)
  }
  if (asked?.kind === 'ended') event.waitUntil(obey({ kind: 'dead' }, asked.shareLinkId, scope))
})
worker.addEventListener('sync', (event) => event.waitUntil(send()))

/** `language`: what the page is read in that asks. */
type Asked = { shareLinkId: string; lean: boolean; language: string }
const keep = inTurn(fill)

async function fill({ shareLinkId, lean }: Asked): Promise<void> {
  const away = (): Told => ({ kind: 'away' })
  const told = await rememberLink(scope, shareLinkId).then(
    () => fillSet({ scope, shareLinkId, lean }).catch(away),
    (): Told => ({ kind: 'refused', hasOlder: false }),
  )
  if (told.kind === 'ended') return obey({ kind: 'dead' }, shareLinkId, scope)
  if (told.kind === 'locked') return obey({ kind: 'locked' }, shareLinkId, scope)
  tellLink(shareLinkId, told)
}

/** Rejects while something waits, so that the browser tries again. */
async function send(): Promise<void> {
  const shareLinkId = await findLink(scope)
  if (!shareLinkId) return
  const store = indexedStore(shareLinkId)
  const device = await store.get('device')
  const why = await sendWaiting({
    store,
    lock: sendLock(shareLinkId),
    send: (checkIn) => sendSaid(tokenOf(worker), checkIn, device),
    told: () => tellLink(shareLinkId, { kind: 'entries' }),
  })
  if (why === 'ended') return obey({ kind: 'dead' }, shareLinkId, scope)
  if (why !== 'sent') throw new Error('What was marked waits for the network.')
}
