import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { InputError } from '@/lib/errors'
import { toLogo } from './to-logo'

const ink = { r: 11, g: 84, b: 80, alpha: 1 }
const clear = { r: 0, g: 0, b: 0, alpha: 0 }

/** A bar of 400 × 100 with 50 clear pixels around it. */
function draw() {
  const bar = sharp({ create: { width: 400, height: 100, channels: 4, background: ink } })
  return bar.extend({ top: 50, bottom: 50, left: 50, right: 50, background: clear })
}

const refusalOf = (bytes: Uint8Array) =>
  toLogo(bytes).then(
    () => 'taken',
    (error) => (error instanceof InputError ? error.message : error),
  )

/** The PNG with the chunk that announces several pictures, as programs write moving ones. */
function toMoving(png: Buffer): Buffer {
  const at = png.indexOf('IDAT') - 4
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)])
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)])
}

describe('a clinic’s mark', () => {
  it.each(['png', 'webp'] as const)('of %s is kept on white, without empty edges, as PNG', async (format) => {
    const made = await toLogo(await draw().toFormat(format).toBuffer())
    const { format: kept, hasAlpha, exif } = await sharp(made.bytes).metadata()
    expect([kept, hasAlpha, exif]).toEqual(['png', false, undefined])
    expect([made.width, made.height]).toEqual([400, 100])
  })

  it('is made small enough for paper, and leaves nothing beside its pixels', async () => {
    const photo = sharp({ create: { width: 4000, height: 2000, channels: 3, background: '#0b5450' } })
    const made = await toLogo(
      await photo
        .withExif({ IFD0: { Artist: 'Ines' } })
        .jpeg()
        .toBuffer(),
    )
    expect([made.width, made.height]).toEqual([680, 340])
    expect(Buffer.from(made.bytes).includes('Ines')).toBe(false)
  })

  it('is refused with a sentence that names the remedy', async () => {
    const png = await draw().png().toBuffer()
    const small = await sharp({ create: { width: 60, height: 20, channels: 3, background: '#0b5450' } })
      .png()
      .toBuffer()
    const gif = await draw().gif().toBuffer()
    const frames = await sharp([await draw().png().toBuffer(), await draw().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="9" height="9"/></svg>',
    )
    for (const moving of [toMoving(png), gif, frames])
      expect(await refusalOf(moving)).toMatch(/moves.*still picture/)
    for (const broken of [png.subarray(0, 90), Buffer.from('no picture'), svg, Buffer.alloc(0)])
      expect(await refusalOf(broken)).toMatch(/PNG, JPEG or WebP.*Save it as PNG/)
    expect(await refusalOf(small)).toMatch(/60 × 20 pixels.*250 wide/)
    expect(await refusalOf(Buffer.alloc(20_000_000))).toMatch(/larger than 5 MB/)
  })
})
