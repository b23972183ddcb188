import { judgeAnswer } from './judge-answer'
import { findIn, findLink, findPage, listSets, timesForgotten, writtenHeader } from './kept-pages'
import { filmBytes, type KeptSet, listOf, setBytes, toKeptSet, toSetName } from './kept-set'
import type { Told } from './link-channel'

export type Filling = { scope: string; shareLinkId: string; lean: boolean }
type Room = { left: number }

const atOnce = 4
/** Named by what is in it: what one set has need not be asked for again by the next. */
const forGood = /^\/(patient-page|figures|media)\/|\/media\//
const isGone = (status: number) => status === 404 || status === 410

/**
 * Keeps the page as it is now with all that it needs. A set is filled in a cache of its own and becomes the kept one by
 * the page, which is put in last; what broke off is gone on with the next time, and leaves the one before as it was.
 */
export async function fillSet({ scope, shareLinkId, lean }: Filling): Promise<Told> {
  const before = timesForgotten()
  // The server leaves out what the patient wrote.
  const answer = await fetch(scope, { headers: { 'X-Plinth-Keep': '1' }, cache: 'no-store' })
  const html = await answer.text()
  const judged = judgeAnswer(answer, html)
  if (judged.kind === 'away') return { kind: 'away' }
  if (judged.kind !== 'plan') return { kind: judged.kind === 'dead' ? 'ended' : 'locked' }
  const { state } = judged
  // Another link's plan has no place here.
  if (state.shareLinkId !== shareLinkId) return { kind: 'away' }
  const set = toKeptSet({ html, state, lean, build: await readBuild(html) })
  const name = await toSetName(shareLinkId, set)
  try {
    await fill(shareLinkId, name, set)
    const cache = await caches.open(name)
    await cache.put(scope, toKept(answer, html, { lean, writtenAt: state.servedAt }))
    // The link died or was locked meanwhile: what was wiped before the page was put in has just been made anew.
    if ((await findLink(scope)) === null || timesForgotten() !== before) {
      await caches.delete(name)
      return { kind: 'away' }
    }
  } catch (error) {
    if (!isFull(error)) throw error
    await caches.delete(name)
    return { kind: 'refused', hasOlder: (await findPage(scope, shareLinkId)) !== null }
  }
  for (const other of await listSets(shareLinkId)) if (other !== name) await caches.delete(other)
  return { kind: 'kept', lean, state }
}

async function readBuild(html: string): Promise<string[]> {
  const list = listOf(html)
  if (!list) return []
  const answer = await fetch(list)
  if (!answer.ok) throw new Error(`The list of files answered ${answer.status}.`)
  return answer.json()
}

async function fill(shareLinkId: string, name: string, { files, films }: KeptSet): Promise<void> {
  const others = (await listSets(shareLinkId)).filter((other) => other !== name)
  const cache = await caches.open(name)
  const room = { left: setBytes }
  const waiting = [...files]
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      await add(cache, others, file, room)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  for (const film of films) await add(cache, others, film, room, Math.min(filmBytes, room.left))
}

/** `most`: how large it may be to be kept; without it, it has to be. */
async function add(cache: Cache, others: string[], address: string, room: Room, most?: number) {
  const kept = await cache.match(address)
  const answer = kept ?? (await findInOthers(others, address)) ?? (await fetch(address))
  if (!answer.ok) {
    // The page shows a gap with a network, too.
    if (isGone(answer.status) && !address.startsWith('/patient-page/')) return
    throw new Error(`A file answered ${answer.status}.`)
  }
  if (most !== undefined && Number(answer.headers.get('Content-Length') ?? 0) > most)
    return void answer.body?.cancel()
  const bytes = await answer.clone().arrayBuffer()
  if (most !== undefined && bytes.byteLength > most) return
  room.left -= bytes.byteLength
  if (room.left < 0) throw new DOMException('More than is kept of one link.', 'QuotaExceededError')
  if (!kept) await cache.put(address, answer)
}

async function findInOthers(names: readonly string[], address: string): Promise<Response | undefined> {
  if (!forGood.test(address)) return undefined
  for (const name of names) {
    const found = await findIn(name, address)
    if (found) return found
  }
  return undefined
}

/** The answer as it is shown without a network, unpacked, which says so to the page itself. */
function toKept(answer: Response, html: string, { lean, writtenAt }: { lean: boolean; writtenAt: string }) {
  const headers = new Headers(answer.headers)
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  headers.set(writtenHeader, writtenAt)
  return new Response(html.replace('<html ', `<html data-kept="${lean ? 'lean' : 'whole'}" `), { headers })
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
