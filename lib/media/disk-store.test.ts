import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StorageError } from '@/lib/errors'
import { BrokenMediaError } from './broken-media-error'
import { DiskStore } from './disk-store'
import type { MediaKey } from './media-key'
import { keepsTheContract, keysOf } from './testing/store-contract'
import { toMediaKey } from './to-media-key'

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
const key = toMediaKey(drawing, 'svg')

let data: string
let folder: string
let store: DiskStore
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'plinth-media-'))
  folder = path.join(data, 'media')
  store = new DiskStore(folder)
})
afterEach(async () => {
  await chmod(data, 0o700)
  await rm(data, { recursive: true })
})

const fileOf = (key: MediaKey) => path.join(folder, key.slice(0, 2), key)
const filesIn = async (place: string) =>
  (await readdir(place, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

/** Another process, as a clinic's second server would be. `code` sees a `store` in the same folder. */
function inAnotherProcess(code: string) {
  const source = pathToFileURL(path.join(import.meta.dirname, 'disk-store.ts')).href
  const script = `import { DiskStore } from ${JSON.stringify(source)}
    const store = new DiskStore(${JSON.stringify(folder)})
    ${code}`
  return execFile(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script])
}
const ended = (child: ReturnType<typeof execFile>) =>
  new Promise<number | null>((resolve) => child.on('close', resolve))

describe('DiskStore', () => {
  keepsTheContract(() => store)

  it('keeps the same bytes once and does not touch them again', async () => {
    await store.put(drawing, 'svg')
    const longAgo = new Date('2020-01-01')
    await utimes(fileOf(key), longAgo, longAgo)
    expect(await new DiskStore(folder).put(drawing, 'svg')).toBe(key)
    expect(await filesIn(folder)).toEqual([key])
    expect((await stat(fileOf(key))).mtime).toEqual(longAgo)
  })

  it('lists nothing that is not its own, nor what is half written', async () => {
    const kept = await store.put(drawing, 'svg')
    await writeFile(path.join(folder, 'notes.txt'), 'not ours')
    await writeFile(`${fileOf(kept)}.new-0123456789ab`, 'half')
    expect(await keysOf(store)).toEqual([kept])
  })

  it('leaves no half file of a stream that fails', async () => {
    const bytes = randomBytes(200_000)
    const film = toMediaKey(bytes, 'mp4')
    const failing = async function* () {
      yield bytes.subarray(0, 70_000)
      throw new Error('the source is gone')
    }
    await expect(store.putStream(film, failing())).rejects.toThrow('the source is gone')
    expect(await readdir(path.join(folder, film.slice(0, 2)))).toEqual([])
  })
})

describe('DiskStore with others at work', () => {
  it('holds one whole file when many keep the same bytes at once', async () => {
    const bytes = randomBytes(2_000_000)
    const stores = Array.from({ length: 12 }, () => new DiskStore(folder))
    const keys = await Promise.all(stores.map((one) => one.put(bytes, 'jpg')))
    expect(new Set(keys)).toEqual(new Set([toMediaKey(bytes, 'jpg')]))
    expect(await filesIn(folder)).toEqual([keys[0]])
    expect((await store.read(keys[0] as MediaKey))?.length).toBe(bytes.length)
  })

  it('agrees with another process that keeps the same bytes', async () => {
    const code = `for (let n = 0; n < 40; n++) await store.put(Buffer.alloc(50_000, n), 'png')`
    const codes = await Promise.all([1, 2].map(() => ended(inAnotherProcess(code))))
    expect(codes).toEqual([0, 0])
    const expected = Array.from({ length: 40 }, (_, n) => toMediaKey(Buffer.alloc(50_000, n), 'png'))
    expect(await filesIn(folder)).toHaveLength(40)
    for (const key of expected) expect((await store.read(key))?.length).toBe(50_000)
  })

  it('has no half file under a key when a process is killed', async () => {
    const child = inAnotherProcess(
      `for (let n = 0; ; n++) console.log(await store.put(Buffer.alloc(3_000_000, String(n)), 'mp4'))`,
    )
    const said: string[] = []
    child.stdout?.on('data', (text: string) => {
      said.push(...text.trim().split('\n'))
      if (said.length > 6) child.kill('SIGKILL')
    })
    await ended(child)
    const keys = await keysOf(store)
    expect(keys).toEqual(expect.arrayContaining(said))
    for (const key of keys) expect((await store.read(key))?.length).toBe(3_000_000)
  })

  it('clears away what a killed process left, once nobody can be writing it any more', async () => {
    await store.put(drawing, 'svg')
    const old = path.join(folder, key.slice(0, 2), `${key}.new-0123456789ab`)
    const young = path.join(folder, key.slice(0, 2), `${key}.new-ba9876543210`)
    await writeFile(old, 'half')
    await writeFile(young, 'half')
    const hoursAgo = new Date(Date.now() - 2 * 3_600_000)
    await utimes(old, hoursAgo, hoursAgo)
    await new DiskStore(folder).put(Buffer.from('another'), 'svg')
    const left = await filesIn(folder)
    expect(left).toContain(path.basename(young))
    expect(left).not.toContain(path.basename(old))
  })
})

describe('DiskStore on a disk that fails', () => {
  it('finds bytes that are not those of their name, and mends them when they are kept again', async () => {
    await store.put(drawing, 'svg')
    await writeFile(fileOf(key), drawing.subarray(0, 20))
    await expect(store.read(key)).rejects.toThrow(BrokenMediaError)
    await expect(store.read(key)).rejects.toThrow(key)
    await store.put(drawing, 'svg')
    expect(await readFile(fileOf(key))).toEqual(drawing)
    expect(await filesIn(folder)).toEqual([key])
  })

  it('says that nothing was lost when the disk is full, and leaves no half file', async () => {
    await store.put(drawing, 'svg')
    const handle = await open(fileOf(key))
    await handle.close()
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const write = vi.spyOn(Object.getPrototypeOf(handle), 'sync').mockRejectedValue(full)
    await expect(store.put(Buffer.from('more'), 'svg')).rejects.toMatchObject({
      name: 'StorageError',
      reason: 'full',
      cause: full,
    })
    write.mockRestore()
    expect(await filesIn(folder)).toEqual([key])
    expect(await store.read(key)).toEqual(drawing)
  })

  it('says that nothing was lost where it may not write', async () => {
    await chmod(data, 0o500)
    const error = await asNobody(() => store.put(drawing, 'svg').catch((error: unknown) => error))
    expect(error).toBeInstanceOf(StorageError)
    expect(error).toMatchObject({ reason: 'closed', message: expect.stringMatching(/^Nothing was lost/) })
  })

  it('says so where a file stands in its place', async () => {
    await writeFile(folder, '')
    await expect(store.put(drawing, 'svg')).rejects.toMatchObject({ name: 'StorageError', reason: 'closed' })
    await rm(folder)
    await mkdir(folder)
    await expect(store.put(drawing, 'svg')).resolves.toBe(key)
  })
})

/** Root may write everywhere, so a root that runs the tests steps aside for a moment. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
