import { loadLate } from '../_late/load-late'
import { keepSoon, setKeep } from './keep-soon'
import type { KeptState } from './kept-state'
import { hearLink, type Told } from './link-channel'
import { changeShown, readShown } from './shown-page'

const idleMs = 3000
const retryEveryMs = 30_000

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
    if (told.kind === 'ended') setKeep(() => undefined)
    if (told.kind !== 'kept' || readShown().asOf === null) return
    const { versionNumber, locale } = told.state.page
    // This page has the words of its own language alone.
    if (versionNumber !== page.versionNumber || locale !== page.locale) return
    draw(told.state)
    changeShown({ asOf: null })
  })
  setKeep(() => {
    // Without a network a worker that is there already has nothing to keep.
    if (navigator.onLine) void keep(`/s/${token}`, state)
  })
  if (document.readyState === 'complete') keepSoon(idleMs)
  else window.addEventListener('load', () => keepSoon(idleMs))
  window.addEventListener('online', () => keepSoon())
  setInterval(() => {
    if (readShown().asOf !== null) keepSoon()
  }, retryEveryMs)
}

async function keep(path: string, { shareLinkId, page }: KeptState): Promise<void> {
  try {
    const { askToKeep } = await loadLate()
    await askToKeep(path, shareLinkId, page.locale)
  } catch (error) {
    // A worker that could not be fetched is asked for again; one that is refused is said so.
    const isUnreachable = 'serviceWorker' in navigator && error instanceof TypeError
    if (!isUnreachable) changeShown({ isRefused: true })
  }
}

function takeOver(told: Told): void {
  if (told.kind === 'kept') changeShown({ isLean: told.lean, isRefused: false })
  if (told.kind === 'refused') changeShown({ isRefused: !told.hasOlder })
  // The plan is not to be read on; what stands there instead, the server says.
  if (told.kind === 'locked' && readShown().asOf !== null) window.location.reload()
}
