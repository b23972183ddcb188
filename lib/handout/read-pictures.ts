import type { FigureFrame } from '@/lib/figure/frame/figure-frame'
import { paintFigure } from '@/lib/figure/frame/paint-figure'
import { parseFigureSvg } from '@/lib/figure/frame/svg'
import { type AssetPlaces, readAsset } from '@/lib/media/read-asset'
import type { PictureSource } from './document/paint-pieces'
import type { Painter } from './document/painter'
import { readPath, replayPath, type Steps } from './path-replay'

/** Photos by address, as they are put into the document. */
export type Photos = ReadonlyMap<string, Buffer>

const kept = new Map<string, FigureFrame>()
/** About 20 KB each. */
const most = 400

/** Reads the drawings of these addresses. Answers what paints them and the addresses that could not be read. */
export async function readPictures(
  places: AssetPlaces,
  urls: readonly string[],
): Promise<{ paint: PictureSource; photos: Photos; missing: string[] }> {
  const missing: string[] = []
  const frames = new Map<string, FigureFrame>()
  const photos = new Map<string, Buffer>()
  for (const url of new Set(urls)) {
    if (url.endsWith('.jpg')) {
      const bytes = await readAsset(places, url).catch(() => null)
      if (bytes) photos.set(url, Buffer.from(bytes))
      else missing.push(url)
      continue
    }
    const frame = kept.get(url) ?? (await readFrame(places, url))
    if (!frame) {
      missing.push(url)
      continue
    }
    frames.set(url, frame)
    if (kept.size >= most) kept.clear()
    kept.set(url, frame)
  }
  return {
    missing,
    photos,
    paint: (url, painter, { width, height, mirrored, grey }) => {
      const frame = frames.get(url)
      if (frame) paintFigure(withUndash(painter), frame, { x: 0, y: 0, width, height }, { mirrored, grey })
    },
  }
}

/** A damaged drawing counts as unreadable: it is left out and told, the rest is printed. */
async function readFrame(places: AssetPlaces, url: string): Promise<FigureFrame | null> {
  try {
    const bytes = await readAsset(places, url)
    return bytes && parseFigureSvg(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

const paths = new Map<string, Steps | null>()

function drawPath(painter: Painter, data: string): void {
  const steps = paths.has(data) ? paths.get(data) : readPath(data)
  if (paths.size > most * 100) paths.clear()
  paths.set(data, steps ?? null)
  if (steps) replayPath(painter, steps)
  else painter.path(data)
}

/** react-pdf's painter can begin a dashed line, but not end it: the state before it is kept and brought back. */
function withUndash(painter: Painter) {
  return {
    save: () => painter.save(),
    restore: () => painter.restore(),
    translate: (x: number, y: number) => painter.translate(x, y),
    scale: (x: number, y: number) => painter.scale(x, y),
    lineCap: (style: 'round') => painter.lineCap(style),
    lineJoin: (style: 'round') => painter.lineJoin(style),
    lineWidth: (width: number) => painter.lineWidth(width),
    dash: (length: number, options: { space: number }) => {
      painter.save()
      painter.dash(length, options)
    },
    undash: () => painter.restore(),
    fillOpacity: (opacity: number) => painter.fillOpacity(opacity),
    path: (d: string) => drawPath(painter, d),
    fill: (color: string, rule: 'even-odd') => painter.fill(color, rule),
    stroke: (color: string) => painter.stroke(color),
  }
}
