import { parentPort } from 'node:worker_threads'
import { describeProblem } from '../figure/check/problem'
import { drawItem } from '../figure/draw-item'
import { toSvg } from '../figure/frame/svg'

/** What a worker answers for one item. */
export interface RenderedItem {
  slug: string
  start: string
  end: string | null
  width: number
  height: number
  sided: boolean
  kind: 'body' | 'symbol'
  error?: string
}

parentPort?.on('message', (slug: string) => {
  parentPort?.postMessage(renderItem(slug))
})

/** Draws one item; a picture in which something is hidden comes back as an error. */
export function renderItem(slug: string): RenderedItem {
  const empty = { slug, start: '', end: null, width: 0, height: 0, sided: false, kind: 'body' as const }
  try {
    const pictures = drawItem(slug)
    if (!pictures) return { ...empty, error: 'is not drawn' }
    const { start, end, problems, sided, kind } = pictures
    if (problems.length > 0) return { ...empty, error: problems.map(describeProblem).join('\n  ') }
    return {
      slug,
      start: toSvg(start),
      end: end && toSvg(end),
      width: start.width,
      height: start.height,
      sided,
      kind,
    }
  } catch (error) {
    return { ...empty, error: error instanceof Error ? error.message : String(error) }
  }
}
