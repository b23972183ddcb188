declare const mediaKey: unique symbol

/** `<SHA-256 of the bytes in hex>.<extension>`: the name under which a file is kept, made by `toMediaKey`. */
export type MediaKey = string & { readonly [mediaKey]: true }

const contentTypes = {
  svg: 'image/svg+xml',
  'json.gz': 'application/gzip',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  /** Readable with the server's secret alone. */
  sealed: 'application/octet-stream',
} as const
export type MediaExtension = keyof typeof contentTypes

const folder = '/media/'
const pattern = /^[0-9a-f]{64}\.(.+)$/

/** Whether a text is the name of a kept file: nothing that could lead out of a folder is. */
export function isMediaKey(text: string): text is MediaKey {
  return Object.hasOwn(contentTypes, pattern.exec(text)?.[1] ?? '')
}

/** The ending of a key, without its dot. */
export function extensionOf(key: MediaKey): MediaExtension {
  // isMediaKey has looked at it.
  return key.slice(key.indexOf('.') + 1) as MediaExtension
}

/** What to answer as Content-Type. A `json.gz` is sent packed; whoever asked for it unpacks it. */
export function contentTypeOf(key: MediaKey): string {
  return contentTypes[extensionOf(key)]
}

/** The address at which a browser gets a kept file. */
export function mediaAddress(key: MediaKey): `/media/${MediaKey}` {
  return `${folder}${key}`
}

/** The key in an address made by `mediaAddress`; null for every other address. */
export function keyOfAddress(address: string): MediaKey | null {
  if (!address.startsWith(folder)) return null
  const key = address.slice(folder.length)
  return isMediaKey(key) ? key : null
}

/** Whether a kept file is a film. */
export function isFilm(key: MediaKey): boolean {
  return ['mp4', 'webm'].includes(extensionOf(key))
}

/** Whether a kept file is a photo or a film: those who may see it are asked who they are. Drawings say nothing of a person. */
export function isForMembers(key: MediaKey): boolean {
  return !['svg', 'json.gz'].includes(extensionOf(key))
}
