import { fetchJson } from './fetch-json'
import { textsOf } from './read-answer'

let held: Promise<CryptoKey> | undefined

/**
 * The key of the page's person, asked for once; scripts can use it and not read it. Null while the server can't be
 * asked, and where the browser has no cryptography (an address without https that is not this machine).
 */
export function draftKey(): Promise<CryptoKey | null> {
  held ??= requestKey()
  return held.catch(() => {
    held = undefined
    return null
  })
}

/** After signing in again it may be another. */
export function forgetDraftKey(): void {
  held = undefined
}

async function requestKey(): Promise<CryptoKey> {
  const { key } = await fetchJson('/api/session/draft-key', textsOf('key'), { by: 'page', cache: 'no-store' })
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
