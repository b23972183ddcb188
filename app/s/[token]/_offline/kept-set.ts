import type { KeptState } from './kept-state'

/** Films of a clinic up to this are kept: half a minute as a phone takes it, of the minute that is allowed. */
export const filmBytes = 12_000_000
/** All that is kept of one link at most. */
export const setBytes = 60_000_000

/** What of a page is kept: with `films`, which are left out where they are too large. */
export type KeptSet = { files: string[]; films: string[] }

const lists = ['exercises', 'selfCare', 'advice', 'inClinic', 'askDoctor', 'safety'] as const
const icons = ['/icon.svg', '/icons/plinth-192.png', '/icons/plinth-512.png']

/**
 * The addresses a page needs to work by itself: the files of its build, and every picture and movement of its lines.
 * `lean` is for somebody who saves data: then movements and films stay out.
 */
export function toKeptSet(page: { html: string; state: KeptState; build: string[]; lean: boolean }): KeptSet {
  const { html, state, build, lean } = page
  const figures = lists.flatMap((list) => state.page[list].flatMap(({ figure }) => figure ?? []))
  const pictures = figures.flatMap(({ start, end, film }) => [start, end, film?.poster])
  const motions = lean ? [] : figures.map(({ motion }) => motion?.address)
  const films = lean ? [] : figures.map(({ film }) => film?.address)
  return {
    files: toSet([...namedIn(html), ...build, ...icons, ...pictures, ...motions]),
    films: toSet(films),
  }
}

/** Where a page says which files its build is made of. */
export function listOf(html: string): string | null {
  return /\bdata-files="([^"]+)"/.exec(html)?.[1] ?? null
}

function namedIn(html: string): string[] {
  const head = html.slice(0, html.indexOf('</head>'))
  return [...head.matchAll(/(?:src|href|data-files)="([^"]+)"/g)].map(([, address = '']) => address)
}

function toSet(addresses: readonly (string | null | undefined)[]): string[] {
  return [...new Set(addresses.filter((address) => typeof address === 'string'))]
}

const prefix = 'plinth-page'

/** The cache of a set: another one as soon as anything in it has another address, which names what is in it. */
export async function toSetName(shareLinkId: string, { files, films }: KeptSet): Promise<string> {
  const text = new TextEncoder().encode([...files, ...films].sort().join('\n'))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).slice(0, 8)
  return `${prefix} ${shareLinkId} ${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Whether a cache holds a set of a link, whole or begun. */
export function isSetOf(shareLinkId: string, name: string): boolean {
  return name.startsWith(`${prefix} ${shareLinkId} `)
}
