import {
  findPrepared,
  keepPrepared,
  type Prepared,
  prepareSearch,
  type SearchBasis,
} from '@/lib/catalog/search'
import type { Filterable } from '@/lib/catalog/search-facets'
import type { Searchable } from '@/lib/catalog/search-index'
import type { SentRows } from './search-worker'

const rowsAtOnce = 500

/** Makes rows ready for searchItems, unless they are. */
export async function indexRows(
  rows: readonly (Searchable & Filterable)[],
  stop: AbortSignal,
): Promise<void> {
  if (!findPrepared(rows)) keepPrepared(rows, await indexInWorker(rows, stop))
}

/**
 * Rows made ready to be searched, with the slow part done beside the page. They go over in parts, so that no key waits
 * while they are copied. Rejects when it is stopped and where the browser starts no worker.
 */
function indexInWorker(rows: readonly (Searchable & Filterable)[], stop: AbortSignal): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    const end = () => {
      worker.terminate()
      reject(new Error('No index came from the worker.'))
    }
    stop.addEventListener('abort', end)
    worker.addEventListener('error', end)
    worker.addEventListener('message', ({ data }: MessageEvent<SearchBasis>) => {
      resolve(prepareSearch(data))
      stop.removeEventListener('abort', end)
      worker.terminate()
    })
    const send = (from: number) => {
      if (stop.aborted) return
      const part: SentRows = from < rows.length ? rows.slice(from, from + rowsAtOnce) : 'all'
      worker.postMessage(part)
      if (part !== 'all') setTimeout(send, 0, from + rowsAtOnce)
    }
    send(0)
  })
}
