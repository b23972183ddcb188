import sharp from 'sharp'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { PhotoEdit } from './photo-edit'
import { photoLimits } from './photo-limits'

const readable = ['jpeg', 'png', 'webp']
/** Enough for a handout at 300 dots an inch and for a phone held close. */
const longestEdge = 1600

/**
 * A photo as it is kept: turned as the camera held it and as asked, cut, made small enough for page and paper, and
 * written anew as JPEG, so that nothing of what the file carried beside its pixels (place, camera, time) is left. What
 * it is decides its content, never its name. Throws InputError for what is no JPEG, PNG or WebP, or too large.
 */
export async function toPhoto(
  bytes: Uint8Array,
  edit: PhotoEdit,
): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  try {
    const source = sharp(bytes, { limitInputPixels: photoLimits.pixels, failOn: 'error', pages: 1 })
    const { format } = await source.metadata()
    if (!readable.includes(format)) throw new TypeError(format)
    const upright = await source
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .png({ compressionLevel: 1 })
      .toBuffer()
    const turned = await sharp(upright)
      .rotate(edit.turn)
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
    const { data, info } = await sharp(turned.data)
      .extract(toRegion(turned.info, edit))
      .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    throw new InputError(said('own.photo.unreadable'), [], { cause: error })
  }
}

function toRegion({ width, height }: { width: number; height: number }, edit: PhotoEdit) {
  const [left, top] = [Math.floor(width * edit.left), Math.floor(height * edit.top)]
  return {
    left,
    top,
    width: Math.max(1, Math.floor(width * (1 - edit.right)) - left),
    height: Math.max(1, Math.floor(height * (1 - edit.bottom)) - top),
  }
}
