import { createStore, del, entries, type UseStore } from 'idb-keyval'

/** A draft as it lies in the browser: readable with its person's key alone, and under its own name alone. */
export type SealedDraft = { sealedAt: number; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

let drafts: UseStore | undefined

/** One connection for as long as the page lives: to open one takes longer than to write through it. */
export function keptDrafts(): UseStore {
  drafts ??= createStore('plinth-drafts', 'drafts')
  return drafts
}

const week = 7 * 24 * 60 * 60 * 1000

/** Seals a draft with AES-GCM. Takes what JSON can say, and the name it will lie under. */
export async function sealDraft(
  key: CryptoKey,
  name: string,
  draft: unknown,
  now: number,
): Promise<SealedDraft> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(draft))
  return { sealedAt: now, iv, data: await crypto.subtle.encrypt(toSealing(iv, name), key, text) }
}

/** Opens what was sealed under this name. Rejects when the key is another or a bit was changed. */
export async function openSealed(key: CryptoKey, name: string, { iv, data }: SealedDraft): Promise<unknown> {
  const text = await crypto.subtle.decrypt(toSealing(iv, name), key, data)
  return JSON.parse(new TextDecoder().decode(text))
}

export function isSealed(value: unknown): value is SealedDraft {
  return (
    typeof value === 'object' && value !== null && 'sealedAt' in value && 'iv' in value && 'data' in value
  )
}

/**
 * Whether this browser keeps a draft that the server does not have, anyone's. One that nobody came back for within a
 * week is removed first.
 */
export async function hasKeptDrafts(now: number): Promise<boolean> {
  const all = await entries<string, unknown>(keptDrafts()).catch(() => [])
  const over = all.filter(([, value]) => isSealed(value) && value.sealedAt < now - week)
  for (const [name] of over) await del(name, keptDrafts()).catch(() => undefined)
  return all.length > over.length
}

function toSealing(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }
}
