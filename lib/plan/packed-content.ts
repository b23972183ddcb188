import { gunzipSync, gzipSync } from 'node:zlib'
import type { PlanContent } from './schema'

/** A content small enough to keep every revision of it: about a tenth of its JSON. */
export function toPacked(content: PlanContent): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify(content)))
}

/** The JSON that was packed, of whatever document version it was. */
export function toUnpacked(packed: Uint8Array): unknown {
  return JSON.parse(gunzipSync(packed).toString('utf8'))
}
