import { spawn } from 'node:child_process'
import { access, chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEmbedded } from '@/lib/db/embedded'
import { environment } from '@/lib/environment'
import { DiskStore } from '@/lib/media/disk-store'
import { restoreEmbedded } from './restore-embedded'
import { cheap, fillDatabase } from './testing/fill-database'
import { exportPlans, readMedia, readRows, withOwner } from './testing/read-everything'
import { type BackupSource, writeBackup } from './write-backup'

const root = process.getuid?.() === 0
let source: BackupSource
let place = ''
let file = ''
let folder = ''
let before: { rows: Record<string, string[]>; exports: string[]; media: string[] }

beforeAll(async () => {
  source = await fillDatabase()
  place = await mkdtemp(path.join(tmpdir(), 'plinth-backup-'))
  // The server has a user of its own when we are root.
  await chmod(place, 0o711)
  file = path.join(place, 'clinic.plinth')
  folder = path.join(place, 'data')
  // The record is read as it stands: exporting writes a line into it, so that comes first.
  const exports = await exportPlans({ ownerUrl: source.ownerUrl, appUrl: environment().databaseUrl ?? '' })
  before = { exports, rows: await readRows(source.ownerUrl), media: await readMedia(source.media) }
})

afterAll(() => rm(place, { recursive: true, force: true }))

it('makes one file that others may not read, and tells what is in it by numbers alone', async () => {
  const written = await writeBackup(file, source, cheap)
  const { size, mode } = await stat(file)
  expect(written).toMatchObject({ file, bytes: size, madeAt: '2026-11-28T16:00:00.000Z', damagedMedia: [] })
  expect(mode & 0o777).toBe(0o600)
  expect(written.tables).toEqual(
    Object.fromEntries(Object.entries(before.rows).map(([name, rows]) => [name, rows.length])),
  )
  expect(written.media.files).toBe(before.media.length)
  expect(written.media.files).toBeGreaterThan(60)
  for (const name of ['patient', 'plan', 'plan_version', 'check_in', 'audit_event', 'session'])
    expect(written.tables, name).toHaveProperty(name)
  expect(await readdir(place)).toEqual([path.basename(file)])
})

it('brings every row, file and secret back into a folder, and leaves no server running', async () => {
  const restored = await restoreEmbedded(file, folder, cheap)
  expect(restored.migrated).toEqual([])
  expect((await readdir(folder)).sort()).toEqual(['media', 'postgres', 'secrets.json'])
  await expect(access(path.join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow()
  expect(await readMedia(new DiskStore(path.join(folder, 'media')))).toEqual(before.media)
})

it('starts as whoever restored it, with the same rows, the same exports and an unbroken record', async () => {
  const server = await startEmbedded(folder)
  try {
    expect(server.nextauthSecret).toBe(source.nextauthSecret)
    expect(await readRows(server.ownerUrl)).toEqual(before.rows)
    const record = await withOwner(server.ownerUrl, async (client) => {
      await client.query('SELECT plinth_seal_record(1000000)')
      return (await client.query<{ problem: string | null }>('SELECT problem FROM plinth_verify_record()'))
        .rows
    })
    expect(record.length).toBeGreaterThan(0)
    expect(record.every(({ problem }) => problem === null)).toBe(true)
    const exports = await exportPlans(server)
    expect(exports.length).toBeGreaterThan(5)
    expect(exports).toEqual(before.exports)
  } finally {
    await server.stop()
  }
})

it.runIf(root)('starts as the server’s own user too, when root restored it', async () => {
  const { uid, gid } = await stat(path.join(folder, 'postgres'))
  expect(uid).not.toBe(0)
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/db/testing/count-clinics.ts', folder], {
    uid,
    gid,
    env: { ...process.env, HOME: tmpdir() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [told, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect([told, complained]).toEqual([`${before.rows.clinic?.length}\n`, ''])
})

it('the commands make, wipe and restore, running or not, and find the export byte for byte the same', async () => {
  const second = path.join(place, 'second.plinth')
  const running = await startEmbedded(folder)
  const exports = await exportPlans(running)
  const rows = await readRows(running.ownerUrl)
  const made = await plinth('backup', second)
  const recorded = await readBackups(running.ownerUrl)
  await running.stop()
  expect([made.code, JSON.parse(made.out)]).toEqual([0, expect.objectContaining({ file: second })])
  expect(made.told).toContain('Copying')
  expect(recorded).toEqual(rows.clinic?.map(() => ({ kind: 'backup-made', who: null, recent: true })))
  const again = await plinth('backup', second)
  expect([again.code, again.out]).toEqual([2, ''])
  expect(again.told).toContain('never overwrites')
  await rm(folder, { recursive: true })
  const back = await plinth('restore', second)
  expect([back.code, JSON.parse(back.out)]).toEqual([
    0,
    expect.objectContaining({ tables: JSON.parse(made.out).tables, media: JSON.parse(made.out).media }),
  ])
  const server = await startEmbedded(folder)
  try {
    expect(await readRows(server.ownerUrl)).toEqual(rows)
    expect(await exportPlans(server)).toEqual(exports)
  } finally {
    await server.stop()
  }
  const stopped = await plinth('backup', path.join(place, 'third.plinth'))
  expect(stopped.code).toBe(0)
  await expect(access(path.join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow()
})

/** What the record of each clinic says about backups. */
function readBackups(ownerUrl: string) {
  return withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT kind, user_id AS who, at > now() - interval '1 hour' AS recent
      FROM audit_event WHERE kind = 'backup-made'`)
    return rows
  })
}

async function plinth(...args: string[]) {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, NEXTAUTH_SECRET: _secret, ...env } = process.env
  const child = spawn(process.execPath, ['lib/cli/plinth.mjs', ...args], {
    env: { ...env, PLINTH_DATA: folder, PLINTH_EMBEDDED: '', PLINTH_PASSPHRASE: cheap.passphrase },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [out, told] = await Promise.all([buffer(child.stdout), buffer(child.stderr)])
  return { code: await ended, out: out.toString(), told: told.toString() }
}
