import type { FigureFrame } from '@/lib/figure/frame/figure-frame'
import { parseFigureSvg } from '@/lib/figure/frame/svg'
import { type AssetPlaces, readAsset } from '@/lib/media/read-asset'
import type { Pictures } from './document/paint-picture'

const kept = new Map<string, FigureFrame>()
/** About 20 KB each. */
const most = 400

/**
 * Reads the drawings and photos of these addresses, photos without their colours where they are printed in `grey`. Answers
 * them and the addresses that could not be read.
 */
export async function readPictures(
  places: AssetPlaces,
  urls: readonly string[],
  grey = false,
): Promise<Pictures & { missing: string[] }> {
  const missing: string[] = []
  const frames = new Map<string, FigureFrame>()
  const photos = new Map<string, Buffer>()
  for (const url of new Set(urls)) {
    if (/\.(jpg|png)$/.test(url)) {
      const bytes = await readPhoto(places, url, grey)
      if (bytes) photos.set(url, bytes)
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

async function readPhoto(places: AssetPlaces, url: string, grey: boolean): Promise<Buffer | null> {
  try {
    const bytes = await readAsset(places, url)
    if (!bytes || !grey) return bytes && Buffer.from(bytes)
    // Few print one, and the library takes its time to load.
    const { default: sharp } = await import('sharp')
    return await sharp(bytes).greyscale().toBuffer()
  } catch {
    return null
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
