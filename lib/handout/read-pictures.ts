import type { FigureFrame } from '@/lib/figure/frame/figure-frame'
import { parseFigureSvg } from '@/lib/figure/frame/svg'
import { type AssetPlaces, readAsset } from '@/lib/media/read-asset'
import type { Pictures } from './document/paint-picture'

const kept = new Map<string, FigureFrame>()
/** About 20 KB each. */
const most = 400

/** Reads the drawings and photos of these addresses. Answers them and the addresses that could not be read. */
export async function readPictures(
  places: AssetPlaces,
  urls: readonly string[],
): Promise<Pictures & { missing: string[] }> {
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
  return { frames, photos, missing }
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
