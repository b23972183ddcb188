import { indexedStore } from '../_log/link-store'
import { type Judged, judgeAnswer } from './judge-answer'
import { findFile, findLink, findPage } from './kept-pages'
import { tellLink } from './link-channel'
import { toPart } from './to-part'
import { lockLink, wipeLink } from './wipe-link'

/** Nobody waits longer for a page that is on the phone. */
const patienceMs = 4000
const kept =
  /^\/(patient-page|figures|media|icons)\/|^\/icon\.svg$|^\/api\/s\/[^/]+\/media\/|\/manifest\.webmanifest$/

/** Somebody asked for another page than the one that is kept, in another language or newer: the next is waited for. */
let isAwaited = false

/** Has the page that is opened next come from the server, as late as it will; the kept one where there is no network. */
export function awaitPage(): void {
  isAwaited = true
}

/** Whether a request is answered here: the link's page, its change of language, or a file that may be kept with it. */
export function isAnswered(
  { method, mode, url }: Request,
  scope: string,
): 'page' | 'language' | 'file' | null {
  const { origin, pathname, searchParams } = new URL(url)
  if (method !== 'GET' || origin !== new URL(scope).origin) return null
  if (mode === 'navigate') {
    if (origin + pathname !== scope) return null
    return searchParams.has('language') ? 'language' : 'page'
  }
  return kept.test(pathname) ? 'file' : null
}

/**
 * The page as the server has it now, which is truer; the kept one where there is no network, or no answer soon. That a
 * link is dead or locked is shown as it is, and ends what was kept, also when it comes late.
 */
export async function answerPage(
  request: Request,
  scope: string,
  last: (work: Promise<unknown>) => void,
): Promise<Response> {
  const shareLinkId = await findLink(scope)
  const page = shareLinkId ? await findPage(scope, shareLinkId) : null
  const asked = ask(request)
  if (shareLinkId) last(asked.then(({ judged }) => obey(judged, shareLinkId, scope)).catch(() => undefined))
  if (!page) return (await asked).answer
  const most = isAwaited ? [asked] : [asked, later()]
  isAwaited = false
  const { judged, answer } = await Promise.race(most).catch(() => away)
  return judged.kind === 'away' ? page : answer
}

/**
 * Keeps a language by the server, which leads to the page: that this is a way and no page tells nothing of the link. Without
 * a network the kept page, which sees by its address what was asked for, and says so.
 */
export async function answerLanguage(request: Request, scope: string): Promise<Response> {
  try {
    const answer = await fetch(request)
    awaitPage()
    return answer
  } catch {
    const shareLinkId = await findLink(scope)
    return (shareLinkId && (await findPage(scope, shareLinkId))) || Response.error()
  }
}

type Heard = { judged: Judged; answer: Response }
const away: Heard = { judged: { kind: 'away' }, answer: Response.error() }

async function ask(request: Request): Promise<Heard> {
  const answer = await fetch(request)
  const html = await answer.clone().text()
  // Where the way leads elsewhere, as through a sign-in that stands before the server, the browser follows it.
  const judged = answer.type === 'opaqueredirect' ? ({ kind: 'locked' } as const) : judgeAnswer(answer, html)
  return { judged, answer }
}

function later(): Promise<Heard> {
  return new Promise((resolve) => setTimeout(() => resolve(away), patienceMs))
}

/** Does what an answer says about what is kept, and tells the pages. */
export async function obey(
  { kind }: Pick<Judged, 'kind'>,
  shareLinkId: string,
  scope: string,
): Promise<void> {
  if (kind === 'dead') {
    await wipeLink({ shareLinkId, scope, store: indexedStore(shareLinkId) })
    tellLink(shareLinkId, { kind: 'ended' })
  }
  if (kind === 'locked') {
    await lockLink({ shareLinkId, store: indexedStore(shareLinkId) })
    tellLink(shareLinkId, { kind: 'locked' })
  }
}

/** A file that is kept needs no network; any other one is asked for. */
export async function answerFile(request: Request, scope: string): Promise<Response> {
  const shareLinkId = await findLink(scope)
  const found = shareLinkId ? await findFile(shareLinkId, request.url) : null
  return found ? toPart(found, request.headers.get('Range')) : fetch(request)
}
