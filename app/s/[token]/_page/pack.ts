import { gzipSync } from 'node:zlib'

type Packed = { headers: Record<string, string>; body: Uint8Array<ArrayBuffer> | string }

/** A page as it is sent: packed, where it is asked for so. */
export function pack(html: string, accepted: string): Packed {
  if (!/\bgzip\b/.test(accepted)) return { headers: {}, body: html }
  return { headers: { 'Content-Encoding': 'gzip' }, body: new Uint8Array(gzipSync(html, { level: 1 })) }
}
