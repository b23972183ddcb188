import manifest from '../../public/figures/manifest.json' with { type: 'json' }

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
  end: string | null
  /** Frame units; only their ratio matters. */
  width: number
  height: number
  /** The pictures show the right side: mirror them to show the left. */
  sided: boolean
  kind: 'body' | 'symbol'
}

const figures = new Map(Object.entries(manifest as Record<string, StoredFigure>))

/** The addresses of an item's stored pictures; null when it has none. */
export function findFigure(slug: string): FoundFigure | null {
  const stored = figures.get(slug)
  if (!stored) return null
  const address = (file: string) => `/figures/${file}`
  return {
    start: address(stored.start),
    end: stored.end === null ? null : address(stored.end),
    width: stored.width,
    height: stored.height,
    sided: stored.drawn === 'right',
    kind: stored.kind,
  }
}
