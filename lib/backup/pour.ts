import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { type Bytes, openSeal, seal } from './seal'

/** Drawings and rows shrink tenfold at this level; photos do not, whatever the level. */
const level = 4

/** Packs and seals a stream into a file that was opened for writing, down to the disk. Rejects when either breaks. */
export async function pourInto(
  handle: FileHandle,
  source: Bytes,
  { passphrase, workFactor }: { passphrase: string; workFactor?: number },
): Promise<void> {
  const packed = createGzip({ level })
  const packing = pipeline(fromWeb(source), packed)
  const sealing = seal(toWeb(packed), passphrase, workFactor).then((sealed) =>
    pipeline(fromWeb(sealed), handle.createWriteStream({ flush: true })),
  )
  sealing.catch((error) => packed.destroy(error))
  const failed = (await Promise.allSettled([packing, sealing])).find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

/**
 * Opens, unpacks and hands on what `pourInto` wrote. Resolves when `take` has and the file is read to its end;
 * rejects with SealError, or with an error of the file, of the seal, or of `take`.
 */
export async function pourOut(
  file: string,
  passphrase: string,
  take: (bytes: Bytes) => Promise<void>,
): Promise<void> {
  const handle = await open(file)
  const source = createReadStream('', { fd: handle })
  let unread: Error | undefined
  source.on('error', (error) => {
    unread = error
  })
  try {
    const opened = await openSeal(toWeb(source), passphrase)
    await pipeline(fromWeb(opened), createGunzip(), (unpacked: AsyncIterable<Uint8Array>) =>
      take(toWeb(Readable.from(unpacked, { objectMode: false }))),
    )
  } catch (error) {
    // What the disk refused is the reason, whatever the seal made of it.
    throw unread ?? error
  } finally {
    source.destroy()
    await handle.close().catch(() => undefined)
  }
}

/** The two kinds of web streams are one at run time; only their declared types differ. */
function fromWeb(stream: Bytes): Readable {
  return Readable.fromWeb(stream as NodeStream<Uint8Array>)
}

function toWeb(stream: Readable): Bytes {
  return Readable.toWeb(stream) as Bytes
}
