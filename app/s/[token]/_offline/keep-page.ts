import type { KeptState } from './kept-state'
import { hearLink, type Told } from './link-channel'
import { changeShown, readShown } from './shown-page'

/** The page comes first: it is kept when nothing else is going on. */
const idleMs = 3000
const settleMs = 2000
const retryEveryMs = 30_000
let keep: () => void = () => undefined
let waiting: ReturnType<typeof setTimeout> | undefined

type Page = { state: KeptState; draw: (state: KeptState) => void }

/**
 * Has the phone keep the page and all that it needs, once it is at rest, and again when something changed. A page that was
 * kept is drawn anew in its place as soon as the server answered; a newer version waits until somebody asks for it.
 */
export function startKeeping({ state, draw }: Page): void {
  const { shareLinkId, token, page } = state
  hearLink(shareLinkId, (told) => {
    takeOver(told)
    // Nothing of a dead link is kept again.
    if (told.kind === 'ended') keep = () => undefined
    if (told.kind !== 'kept' || readShown().asOf === null) return
    if (told.state.page.versionNumber !== page.versionNumber) return
    draw(told.state)
    changeShown({ asOf: null })
  })
  keep = () => void ask(`/s/${token}`, shareLinkId).catch(noteRefusal)
  if (document.readyState === 'complete') keepSoon(idleMs)
  else window.addEventListener('load', () => keepSoon(idleMs))
  window.addEventListener('online', () => keepSoon())
  setInterval(() => {
    if (readShown().asOf !== null) keepSoon()
  }, retryEveryMs)
}

/** Something on the page is new: it is kept as it is now. */
export function keepSoon(inMs = settleMs): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => keep(), { timeout: idleMs })
    else keep()
  }, inMs)
}

/** Has what waits sent by the worker, also when the page is closed. */
export async function askForSync(token: string): Promise<void> {
  const registration = await findWorker(`/s/${token}`)
  await (registration as WithSync | undefined)?.sync?.register('check-ins')
}

/** The worker of a link's address. Throws where the browser has none, or refuses it. */
export async function register(path: string): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: path })
  await untilActive(registration)
  return registration
}

type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }

async function findWorker(path: string): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration(path) : undefined
}

async function ask(path: string, shareLinkId: string): Promise<void> {
  // Without a network a worker that is there already has nothing to keep.
  if (!navigator.onLine) return
  const { active } = await register(path)
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  active?.postMessage({ kind: 'keep', shareLinkId, lean: connection?.saveData === true })
}

/** A worker that could not be fetched is asked for again; one that is refused is said so. */
function noteRefusal(error: unknown): void {
  const isUnreachable = 'serviceWorker' in navigator && error instanceof TypeError
  if (!isUnreachable) changeShown({ isRefused: true })
}

function takeOver(told: Told): void {
  if (told.kind === 'kept') changeShown({ isLean: told.lean, isRefused: false })
  if (told.kind === 'refused') changeShown({ isRefused: !told.hasOlder })
  // The plan is not to be read on; what stands there instead, the server says.
  if (told.kind === 'locked' && readShown().asOf !== null) window.location.reload()
}

function untilActive(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting
  if (registration.active || !worker) return Promise.resolve()
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve()
    })
  })
}
