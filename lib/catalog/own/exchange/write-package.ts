import { Zip, ZipPassThrough } from 'fflate'
import { mediaOf } from '@/lib/catalog/media/clinic-figure'
import type { MediaStore } from '@/lib/media/media-store'
import { itemsFile, toMediaFile } from './package-files'
import type { ExportedItem } from './queries'

/**
 * Items with their photos and films as one ZIP file, piece by piece, so that it need not fit into memory. Photos and
 * films are packed already: they are put in as they are.
 */
export function writePackage(
  items: readonly ExportedItem[],
  store: MediaStore,
  now: Date,
): ReadableStream<Uint8Array> {
  const pieces = toPieces(items, store, now)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}

async function* toPieces(
  items: readonly ExportedItem[],
  store: MediaStore,
  now: Date,
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  async function* add(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    const file = new ZipPassThrough(name)
    file.mtime = now
    zip.add(file)
    for await (const piece of content) {
      file.push(piece)
      yield* pieces.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* pieces.splice(0)
  }
  yield* add(itemsFile, [new TextEncoder().encode(JSON.stringify({ items }, null, 2))])
  for (const key of new Set(items.flatMap(mediaOf))) {
    const kept = await store.open(key)
    if (kept) yield* add(toMediaFile(key), kept.stream)
  }
  zip.end()
  yield* pieces.splice(0)
}
