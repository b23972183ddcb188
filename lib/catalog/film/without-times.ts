const parents = ['moov', 'trak', 'mdia']
const timed = ['mvhd', 'tkhd', 'mdhd']

/**
 * An MP4 of ours whose headers say nothing of when it was made: creation and change time are zero. Changes the bytes
 * in place and answers them. Takes boxes with 32-bit lengths, as they are written before the samples.
 */
export function withoutTimes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  clear(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length)
  return bytes
}

function clear(view: DataView, from: number, to: number): void {
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at)
    const name = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at + 4, 4))
    if (size < 8) return
    if (parents.includes(name)) clear(view, at + 8, Math.min(at + size, to))
    if (timed.includes(name)) {
      const width = view.getUint8(at + 8) === 1 ? 8 : 4
      for (let byte = 0; byte < 2 * width; byte++) view.setUint8(at + 12 + byte, 0)
    }
    at += size
  }
}
