import { parentPort } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { findDrawing } from '../figure/data/find-drawing'
import { isMovement } from '../figure/item'
import { drawItemMotion } from '../figure/motion/draw-item-motion'

/** What a worker answers for one item; `file` is null for an item in which nothing moves. */
export interface RenderedMotion {
  slug: string
  file: Uint8Array | null
  error?: string
}

/** Frames from start to end. */
export const frameCount = 24
/** Centimetres of a pixel, from the finest on: the first whose file weighs no more than `heaviest` bytes is kept. */
const pixels = [1, 1.2, 1.4, 1.6, 1.8, 2]
const heaviest = 60_000

parentPort?.on('message', (slug: string) => {
  try {
    parentPort?.postMessage({ slug, file: renderMotion(slug) } satisfies RenderedMotion)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    parentPort?.postMessage({ slug, file: null, error: message } satisfies RenderedMotion)
  }
})

/** An item's motion as it is stored: gzip of JSON, so that it weighs the same whatever serves it. */
export function renderMotion(slug: string): Uint8Array | null {
  const item = findDrawing(slug)
  if (!item || !isMovement(item)) return null
  let file: Uint8Array | null = null
  for (const pixel of pixels) {
    file = gzipSync(JSON.stringify(drawItemMotion(item, frameCount, pixel)), { level: 9 })
    if (file.length <= heaviest) break
  }
  return file
}
