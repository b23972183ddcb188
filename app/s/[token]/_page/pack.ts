import { crc32, deflateRawSync, constants as zlib } from 'node:zlib'
import { recentMap } from '@/lib/recent-map'
import { type AfterBytes, afterBytes, crcAfter } from './crc-after'

/** Texts in the order they are sent; `kept` for one that is sent again as it is. */
export type Piece = { text: string; kept?: true }
type Packed = { headers: Record<string, string>; body: Uint8Array<ArrayBuffer> | string }

/** No name, no time, of no system (RFC 1952). */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
/** An empty last block: what stands before it ends on a byte. */
const end = Buffer.from([3, 0])

/** A page as it is sent: packed, where it is asked for so. What is kept of it is packed once. */
export function pack(pieces: readonly Piece[], accepted: string): Packed {
  if (!/\bgzip\b/.test(accepted)) return { headers: {}, body: pieces.map(({ text }) => text).join('') }
  const parts: Uint8Array[] = [head]
  let [crc, length] = [0, 0]
  for (const { text, kept } of pieces) {
    // Of no bytes at all, Node's crc32 may forget what came before.
    if (text === '') continue
    if (kept) {
      const part = keep(text)
      parts.push(part.deflated)
      crc = crcAfter(crc, part)
      length += part.bytes
    } else {
      const bytes = Buffer.from(text)
      parts.push(deflate(bytes, 1))
      crc = crc32(bytes, crc)
      length += bytes.length
    }
  }
  const check = Buffer.alloc(8)
  check.writeUInt32LE(crc, 0)
  check.writeUInt32LE(length % 2 ** 32, 4)
  return { headers: { 'Content-Encoding': 'gzip' }, body: Buffer.concat([...parts, end, check]) }
}

type Deflated = AfterBytes & { deflated: Buffer }

/** Some hundred pages, with the text they are known by. */
const packed = recentMap<Deflated>(48_000_000, ({ deflated, bytes }) => deflated.length + bytes)

function keep(text: string): Deflated {
  const known = packed.get(text)
  if (known) return known
  const bytes = Buffer.from(text)
  const fresh = { deflated: deflate(bytes, 6), ...afterBytes(crc32(bytes), bytes.length) }
  packed.set(text, fresh)
  return fresh
}

/** Blocks that stand by themselves and end on a byte, so that others may follow. */
function deflate(bytes: Buffer, level: number): Buffer {
  return deflateRawSync(bytes, { level, finishFlush: zlib.Z_FULL_FLUSH })
}
