import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
  // Its page marks are made with a cipher that OpenSSL 3 keeps for old programs.
  const program = path.join(
    path.dirname(createRequire(import.meta.url).resolve('s3rver/package.json')),
    'bin/s3rver.js',
  )
  const options = ['--directory', folder, '--address', '127.0.0.1', '--port', '0', '--silent']
  const made = buckets.flatMap((name) => ['--configure-bucket', name])
  const child = spawn(process.execPath, ['--openssl-legacy-provider', program, ...options, ...made], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = child
  // It takes a port itself and tells it: one that was found free before may be another's by the time it listens.
  address = await new Promise((resolve, reject) => {
    let told = ''
    child.once('exit', () => reject(new Error(`s3rver ended: ${told}`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text
      const port = /listening on \S+:(\d+)\n/.exec(told)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
  })
})
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  // Whoever has ended already cannot be killed, and tells nothing any more.
  if (server.kill('SIGKILL')) await ended
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
    // Below those that anybody is given, and nobody's own.
    const away = new S3Store({ ...settings, url: 'http://127.0.0.1:2/clinic-media' })
    const key = toMediaKey(drawing, 'svg')
    for (const ask of [() => away.put(drawing, 'svg'), () => away.read(key), () => away.open(key)])
      await expect(ask()).rejects.toThrow(OutageError)
  })
})
