import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BufferSource, Input, MP4, WEBM } from 'mediabunny'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '@/lib/errors'
import { filmedAt, filmedBy, makeFilm } from './fixtures/make-film'
import { toFilm } from './to-film'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plinth-film-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function keep(bytes: Uint8Array) {
  const file = path.join(folder, 'upload')
  await writeFile(file, bytes)
  return toFilm(file)
}

const refusalOf = async (bytes: Uint8Array) => {
  const error = await keep(bytes).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

describe('toFilm', () => {
  it.each([
    ['mp4', 'avc', 'mp4'],
    ['mov', 'avc', 'mp4'],
    ['webm', 'vp8', 'webm'],
  ] as const)('takes %s and leaves nothing beside picture and sound', async (container, codec, extension) => {
    const sent = await makeFilm({ container, codec, ...(container === 'webm' ? { sound: 'opus' } : {}) })
    expect([filmedBy, filmedAt].map((word) => Buffer.from(sent).includes(word))).toEqual([true, true])
    const film = await keep(sent)
    expect([film.extension, film.width, film.height]).toEqual([extension, 320, 240])
    expect([filmedBy, filmedAt].map((word) => Buffer.from(film.bytes).includes(word))).toEqual([false, false])
    const input = new Input({ source: new BufferSource(film.bytes), formats: [MP4, WEBM] })
    const tracks = await input.getTracks()
    expect(await Promise.all(tracks.map((track) => track.getName()))).toEqual(tracks.map(() => null))
    expect(tracks).toHaveLength(container === 'webm' ? 2 : 1)
    const stats = await (await input.getPrimaryVideoTrack())?.computePacketStats()
    expect(stats?.packetCount).toBe(20)
  })

  it('gives the same film the same bytes, whenever it is sent, and leaves a kept one as it is', async () => {
    const sent = await makeFilm({ container: 'mp4', codec: 'avc' })
    const { bytes } = await keep(sent)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await keep(sent)).bytes).toEqual(bytes)
    expect((await keep(bytes)).bytes).toEqual(bytes)
  })

  it('stands as the camera held it', async () => {
    const film = await keep(await makeFilm({ container: 'mp4', codec: 'avc' }, { rotation: 90 }))
    expect([film.width, film.height]).toEqual([240, 320])
  })

  it('can begin before it is loaded: its index stands before its pictures', async () => {
    const { bytes } = await keep(await makeFilm({ container: 'mov', codec: 'avc' }))
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'))
  })

  it('refuses what some phones do not play, with the way out', async () => {
    expect(await refusalOf(await makeFilm({ container: 'mp4', codec: 'hevc' }))).toMatch(
      /HEVC.*Most Compatible/,
    )
    expect(await refusalOf(await makeFilm({ container: 'webm', codec: 'av1' }))).toMatch(/AV1/)
    expect(await refusalOf(await makeFilm({ container: 'mov', codec: 'avc', sound: 'pcm-s16' }))).toMatch(
      /PCM/,
    )
  })

  it('refuses what is too long, and what is no film, whatever its name was', async () => {
    expect(await refusalOf(await makeFilm({ container: 'mp4', codec: 'avc' }, { seconds: 75 }))).toMatch(
      /60 seconds/,
    )
    const whole = await makeFilm({ container: 'mp4', codec: 'avc' })
    const head = Buffer.from('....ftypisom')
    for (const bytes of [whole.subarray(0, whole.length / 2), head, Buffer.from('MZ'), Buffer.alloc(0)])
      expect(await refusalOf(bytes)).toMatch(/MP4/)
  })
})
