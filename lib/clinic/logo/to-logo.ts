import sharp from 'sharp'
import { InputError, SaidError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { logoLimits } from './logo-limits'

const readable = ['png', 'jpeg', 'webp']
/** Enough for 600 dots an inch where it is printed. */
const largest = { width: 1000, height: 340 }

/**
 * A clinic's mark as it is kept: upright, on white as paper is, without empty edges, made small enough, and written anew
 * as PNG, so that nothing of what the file carried beside its pixels is left. What it is decides its content, never its
 * name. Throws InputError with the remedy for what is no PNG, JPEG or WebP, moves, is too large, or too small to be sharp.
 */
export async function toLogo(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  if (bytes.byteLength > logoLimits.bytes) throw tooLargeLogo()
  try {
    const source = sharp(bytes, { limitInputPixels: logoLimits.pixels, failOn: 'error', pages: 1 })
    const { format, pages } = await source.metadata()
    if (format === 'gif' || (pages ?? 1) > 1 || isMovingPng(bytes))
      throw new InputError(said('settings.clinic.logo.moves'))
    if (!readable.includes(format)) throw new TypeError(format)
    const flat = await source
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .png()
      .toBuffer()
    const { data, info } = await sharp(flat)
      .trim({ background: '#ffffff', threshold: 12 })
      .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    const { least } = logoLimits
    if (width < least.width && height < least.height)
      throw new InputError(said('settings.clinic.logo.tooSmall', { width, height }))
    return { bytes: data, width, height }
  } catch (error) {
    if (error instanceof SaidError) throw error
    throw new InputError(said('settings.clinic.logo.unreadable'), [], { cause: error })
  }
}

/** A PNG of several pictures says so in a chunk before the first. */
function isMovingPng(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const control = file.indexOf('acTL')
  return control > 0 && control < file.indexOf('IDAT')
}

/** What is said of a file that is too large. */
export function tooLargeLogo(): InputError {
  return new InputError(said('settings.clinic.logo.tooLarge', { size: `${logoLimits.bytes / 1_000_000} MB` }))
}
