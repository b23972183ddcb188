import manifest from '@/public/figures/manifest.json' with { type: 'json' }
import motions from '@/public/figures/motion/manifest.json' with { type: 'json' }

/** One line of `public/figures/manifest.json`. */
export interface StoredFigure {
  /** File names inside `public/figures`; `end` is null when nothing moves. */
  start: string
  end: string | null
  width: number
  height: number
  /** Which side the stored pictures show; the left is their mirror image. */
  drawn: 'right' | 'none'
  kind: 'body' | 'symbol'
  /** Hash of the data and the engine the pictures were made with. */
  source: string
}

export interface FoundFigure {
  start: string
  end?: string
  /** The way from start to end; absent when nothing moves. */
  motion?: string
  /** Frame units; only their ratio matters. */
  width: number
  height: number
  /** The pictures show the right side: mirror them to show the left. */
  sided: boolean
}

const figures = new Map(Object.entries(manifest as Record<string, StoredFigure>))
const motionNames = new Map(Object.entries(motions as Record<string, string>))

/** The addresses of an item's stored pictures and movement; null when it has none. */
export function findFigure(slug: string): FoundFigure | null {
  const stored = figures.get(slug)
  if (!stored) return null
  const { start, end, width, height, drawn } = stored
  const motion = motionNames.get(slug)
  return {
    start: `/figures/${start}`,
    ...(end === null ? {} : { end: `/figures/${end}` }),
    ...(motion ? { motion: `/figures/motion/${slug}.${motion}.json.gz` } : {}),
    width,
    height,
    sided: drawn === 'right',
  }
}
