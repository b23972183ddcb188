import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { InputError } from '@/lib/errors'
import { wholePhoto } from './photo-edit'
import { toPhoto } from './to-photo'

/** Left half red, right half blue, 40 × 20, with a place in its EXIF. */
const photo = async (format: 'jpeg' | 'png' | 'webp' | 'gif', orientation = 1) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#0000ff' } })
    .composite([
      { input: { create: { width: 20, height: 20, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
    ])
    .withExif({ IFD0: { Artist: 'Ines' }, IFD3: { GPSLatitude: '59/1 7/1 30/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer()

async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) =>
    (data[(y * info.width + x) * info.channels] ?? 0) > 128 ? 'red' : 'blue'
  return { info, at }
}

describe('toPhoto', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'takes %s and leaves nothing beside its pixels',
    async (format) => {
      const made = await toPhoto(await photo(format), wholePhoto)
      const meta = await sharp(made.bytes).metadata()
      expect([meta.format, meta.exif, meta.xmp, meta.icc]).toEqual(['jpeg', undefined, undefined, undefined])
      expect([made.width, made.height]).toEqual([40, 20])
      expect(Buffer.from(made.bytes).includes('Ines')).toBe(false)
    },
  )

  it('stands as the camera held it, then as it was turned', async () => {
    const held = await toPhoto(await photo('jpeg', 6), wholePhoto)
    expect([held.width, held.height]).toEqual([20, 40])
    expect((await pixelsOf(held.bytes)).at(10, 4)).toBe('red')
    const turned = await toPhoto(await photo('jpeg'), { ...wholePhoto, turn: 180 })
    expect((await pixelsOf(turned.bytes)).at(4, 10)).toBe('blue')
  })

  it('is cut on its edges after it was turned', async () => {
    const cut = await toPhoto(await photo('png'), { ...wholePhoto, left: 0.45, right: 0.25 })
    expect([cut.width, cut.height]).toEqual([12, 20])
    expect((await pixelsOf(cut.bytes)).at(8, 10)).toBe('blue')
  })

  it('is made small enough for page and paper', async () => {
    const large = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer()
    const made = await toPhoto(large, wholePhoto)
    expect([made.width, made.height]).toEqual([1600, 1200])
  })

  it('refuses what is no photo, whatever its name was', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const half = (await photo('jpeg')).subarray(0, 300)
    for (const bytes of [svg, await photo('gif'), half, Buffer.from('MZ'), Buffer.alloc(0)])
      await expect(toPhoto(bytes, wholePhoto)).rejects.toThrow(InputError)
  })
})
