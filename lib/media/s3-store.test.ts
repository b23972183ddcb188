import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { EnvironmentError } from '@/lib/environment'
import { OutageError } from '@/lib/errors'
import { S3Store } from './s3-store'
import { keepsTheContract } from './testing/store-contract'
import { toMediaKey } from './to-media-key'

const settings = { region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER' }
const drawing = Buffer.from('<svg/>')
const buckets = Array.from({ length: 8 }, (_, number) => `clinic-media-${number}`)

let folder: string
let server: ChildProcess
let address: string
let bucket = 0
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plinth-s3-'))
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  // Its page marks are made with a cipher that OpenSSL 3 keeps for old programs.
  const program = path.join(
    path.dirname(createRequire(import.meta.url).resolve('s3rver/package.json')),
    'bin/s3rver.js',
  )
  const options = ['--directory', folder, '--address', '127.0.0.1', '--port', String(port), '--silent']
  const made = buckets.flatMap((name) => ['--configure-bucket', name])
  server = spawn(process.execPath, ['--openssl-legacy-provider', program, ...options, ...made])
  await vi.waitFor(() => fetch(address), { timeout: 50_000, interval: 200 })
}, 60_000)
afterAll(async () => {
  server.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  bucket += 1
})

describe('S3Store', () => {
  keepsTheContract(() => new S3Store({ ...settings, url: `${address}/${buckets[bucket]}` }, 2))

  it('names the setting that the server refuses, and what to write', async () => {
    const url = `${address}/${buckets[bucket]}`
    const stranger = new S3Store({ ...settings, url, key: 'STRANGER' })
    const nowhere = new S3Store({ ...settings, url: `${address}/no-such-bucket` })
    const faults = await Promise.all(
      [stranger, nowhere].map((store) => store.put(drawing, 'svg').catch((e) => e)),
    )
    expect(faults.map((fault) => fault instanceof EnvironmentError && fault.message)).toEqual([
      expect.stringMatching(/^PLINTH_S3_KEY: .*PLINTH_S3_SECRET/),
      expect.stringMatching(/^PLINTH_S3_URL: .*bucket/),
    ])
  })

  it('is away while the server is, and has lost nothing when it is back', async () => {
    const away = new S3Store({ ...settings, url: `http://127.0.0.1:${await freePort()}/clinic-media` })
    const key = toMediaKey(drawing, 'svg')
    for (const ask of [() => away.put(drawing, 'svg'), () => away.read(key), () => away.open(key)])
      await expect(ask()).rejects.toThrow(OutageError)
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
