import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pourInto, pourOut } from './pour'
import { type Bytes, openSeal, SealError, seal } from './seal'

const passphrase = 'four words of a test'
const cheap = 1

/** Larger than a few of the seal's 64 KiB pieces, and not their multiple. */
const contents = fc
  .tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 255 }))
  .map(([size, step]) => Uint8Array.from({ length: size }, (_, at) => (at * step + (at >> 8)) & 255))

async function sealed(bytes: Uint8Array, cuts: number[] = []): Promise<Buffer> {
  return collect(await seal(toStream(bytes, cuts), passphrase, cheap))
}

async function opened(bytes: Uint8Array, cuts: number[] = [], word = passphrase): Promise<Buffer> {
  return collect(await openSeal(toStream(bytes, cuts), word))
}

describe('the seal', () => {
  it('opens to what was sealed, however the bytes come in pieces on either side', async () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 250_000 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(contents, cuts, cuts, async (bytes, before, after) => {
        expect((await opened(await sealed(bytes, before), after)).equals(bytes)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('does not open to its end when anything is cut off, or added', async () => {
    await fc.assert(
      fc.asyncProperty(
        contents,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (bytes, at) => {
          const whole = await sealed(bytes)
          await expect(opened(whole.subarray(0, Math.floor(at * whole.length)))).rejects.toThrow()
          await expect(opened(Buffer.concat([whole, Buffer.from([0])]))).rejects.toThrow()
        },
      ),
      { numRuns: 40 },
    )
  })

  it('does not open to its end when one bit is another', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(), fc.nat(7), async (bytes, at, bit) => {
        const changed = await sealed(bytes)
        const place = at % changed.length
        changed[place] = (changed[place] ?? 0) ^ (1 << bit)
        await expect(opened(changed)).rejects.toThrow()
      }),
      { numRuns: 60 },
    )
  })

  it('tells another passphrase from what is no seal', async () => {
    const whole = await sealed(new Uint8Array(10))
    await expect(opened(whole, [], 'four other words')).rejects.toThrow(new SealError('passphrase'))
    await expect(opened(Buffer.from('a letter'))).rejects.toThrow(new SealError('format'))
  })

  it('is not the same twice, and shows nothing of what it holds', async () => {
    const bytes = Buffer.from('Noor Haddad')
    const one = await sealed(bytes)
    expect(one.equals(await sealed(bytes))).toBe(false)
    expect(one.includes('Noor')).toBe(false)
    expect(one.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  })
})

describe('pouring', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plinth-pour-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function pour(source: Bytes): Promise<string> {
    const file = path.join(folder, `${Math.random()}`)
    const handle = await open(file, 'wx')
    await pourInto(handle, source, { passphrase, workFactor: cheap }).finally(() =>
      handle.close().catch(() => undefined),
    )
    return file
  }

  it('packs, seals, opens and unpacks', async () => {
    const text = 'the same words again and again\n'.repeat(9000)
    const file = await pour(toStream(Buffer.from(text), [7, 70_000]))
    expect((await readFile(file)).length).toBeLessThan(text.length / 10)
    let read = ''
    await pourOut(file, passphrase, async (bytes) => {
      read = (await collect(bytes)).toString()
    })
    expect(read).toBe(text)
  })

  it('fails with the source, and with whoever takes', async () => {
    const source = Readable.toWeb(
      Readable.from(
        (async function* () {
          yield Buffer.alloc(300_000)
          throw new Error('the source is gone')
        })(),
        { objectMode: false },
      ),
    ) as Bytes
    await expect(pour(source)).rejects.toThrow('the source is gone')
    const file = await pour(toStream(Buffer.alloc(300_000)))
    const refuse = async () => {
      throw new Error('no room')
    }
    await expect(pourOut(file, passphrase, refuse)).rejects.toThrow('no room')
    const half = path.join(folder, 'half')
    const whole = await readFile(file)
    await writeFile(half, whole.subarray(0, whole.length - 1))
    await expect(pourOut(half, passphrase, async (bytes) => void (await collect(bytes)))).rejects.toThrow()
  })
})

function toStream(bytes: Uint8Array, cuts: number[] = []): Bytes {
  const places = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort(
    (a, b) => a - b,
  )
  const pieces = places.slice(1).map((place, at) => bytes.slice(places[at], place))
  return Readable.toWeb(Readable.from(pieces, { objectMode: false })) as Bytes
}

function collect(stream: Bytes): Promise<Buffer> {
  return buffer(Readable.from(stream))
}
