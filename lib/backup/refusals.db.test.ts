import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaFolder } from '@/lib/media/open-media'
import { ArchiveWriter } from './archive-writer'
import { pourInto } from './pour'
import { readBackup } from './read-backup'
import { restoreEmbedded } from './restore-embedded'
import { TableSnapshot } from './table-snapshot'
import { cheap, fillDatabase } from './testing/fill-database'
import { withOwner } from './testing/read-everything'
import { type BackupSource, writeBackup } from './write-backup'

const untouched = /Nothing was touched/
let source: BackupSource
let place = ''
let whole: Buffer

beforeAll(async () => {
  source = await fillDatabase()
  place = await mkdtemp(path.join(tmpdir(), 'plinth-refusals-'))
  await chmod(place, 0o711)
  const file = path.join(place, 'whole')
  await writeBackup(file, source, cheap)
  whole = await readFile(file)
})

afterAll(() => rm(place, { recursive: true, force: true }))

describe('a restore', () => {
  it('refuses another passphrase, a file that is none, and one that is missing', async () => {
    const file = path.join(place, 'whole')
    await refused(file, /passphrase does not open/, { passphrase: 'four other words' })
    await refused(await keep('letter', Buffer.from('Dear colleague')), /not a backup of this program/)
    await refused(path.join(place, 'nowhere'), /There is no file/)
    await refused(place, /cannot be read/)
  })

  it('refuses a file that was cut short, wherever', async () => {
    for (const place of places()) await refused(await keep('cut', whole.subarray(0, place)), untouched)
  })

  it('refuses a file in which one byte is another, wherever', async () => {
    for (const place of places()) {
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ 64
      await refused(await keep('changed', changed), untouched)
    }
  })

  it('refuses a folder that is not empty, names what is in it, and leaves it alone', async () => {
    const folder = path.join(place, 'full')
    await mkdir(folder)
    await writeFile(path.join(folder, 'letter.txt'), 'Dear colleague')
    const file = path.join(place, 'whole')
    await expect(restoreEmbedded(file, folder, cheap)).rejects.toThrow(/not empty \(letter\.txt is in it\)/)
    expect(await readdir(folder)).toEqual(['letter.txt'])
  })

  it('refuses tables that a newer program made', async () => {
    const add = `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
      VALUES ('later', 'f00d', '20991231000000_later', now())`
    await withOwner(source.ownerUrl, (client) => client.query(add))
    const file = path.join(place, 'later')
    await writeBackup(file, source, cheap)
    await withOwner(source.ownerUrl, (client) =>
      client.query(`DELETE FROM "_prisma_migrations" WHERE id = 'later'`),
    )
    await refused(file, /another version.*20991231000000_later/)
  })

  it('refuses a newer format, and contents that are not what their end says', async () => {
    const newer = await archive('newer', async (writer) => {
      await writer.add(
        'manifest.json',
        Buffer.from('{"format": 2, "version": "9.0.0", "shape": "unheard of"}'),
      )
    })
    await refused(newer, /newer version of the program \(9\.0\.0\)/)
    const manifest = {
      format: 1,
      version: '0.1.0',
      madeAt: cheap.now.toISOString(),
      migrations: [],
      tables: [{ name: 'patient', columns: ['id'] }],
    }
    const lie = await archive('lie', async (writer) => {
      await writer.add('manifest.json', Buffer.from(JSON.stringify(manifest)))
      await writer.add('secrets.json', Buffer.from('{"nextauthSecret": "x"}'))
      await writer.add('tables/patient/000001.copy', Buffer.from('1\n2\n'))
      const end = { tables: { patient: 3 }, media: { files: 0, bytes: 0 } }
      await writer.end('end.json', (digest) => JSON.stringify({ ...end, digest }))
    })
    await refused(lie, /patient: 2 rows of 3/)
    const outside = await archive('outside', async (writer) => {
      await writer.add('manifest.json', Buffer.from(JSON.stringify(manifest)))
      await writer.add('secrets.json', Buffer.from('{"nextauthSecret": "x"}'))
      await writer.add('media/../../secrets.json', Buffer.from('mine'))
    })
    await refused(outside, /nobody knows/)
  })

  it('that is broken off leaves no folder behind', async () => {
    const stopped = new AbortController()
    const folder = path.join(place, 'stopped')
    const report = (line: string) => {
      if (line.startsWith('Loading')) stopped.abort(new Error('enough'))
    }
    const restoring = restoreEmbedded(path.join(place, 'whole'), folder, {
      ...cheap,
      report,
      signal: stopped.signal,
    })
    await expect(restoring).rejects.toThrow('enough')
    await expect(readdir(folder)).rejects.toThrow(/ENOENT/)
  })
})

describe('a backup', () => {
  it('never overwrites a file, nor one that another backup is writing', async () => {
    const file = await keep('mine', Buffer.from('my own'))
    await expect(writeBackup(file, source, cheap)).rejects.toThrow(/never overwrites/)
    expect((await readFile(file)).toString()).toBe('my own')
    await keep('other.part', Buffer.from('half'))
    await expect(writeBackup(path.join(place, 'other'), source, cheap)).rejects.toThrow(
      /another backup is writing/,
    )
    await expect(writeBackup(path.join(place, 'no', 'where'), source, cheap)).rejects.toThrow(
      /cannot be written/,
    )
  })

  it('that is broken off leaves no file behind', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    const file = path.join(place, 'broken-off')
    await expect(writeBackup(file, source, { ...cheap, signal })).rejects.toThrow('enough')
    expect((await readdir(place)).filter((name) => name.startsWith('broken-off'))).toEqual([])
  })

  it('leaves a damaged media file out, says so, and is whole without it', async () => {
    const key = await source.media.put(Buffer.from('<svg id="to be damaged"/>'), 'svg')
    await writeFile(path.join(mediaFolder(), key.slice(0, 2), key), '<svg id="other"/>')
    const file = path.join(place, 'without')
    const { damagedMedia, media } = await writeBackup(file, source, cheap)
    expect(damagedMedia).toEqual([key])
    expect((await readBackup(file, cheap.passphrase)).end.media).toEqual(media)
    await rm(path.join(mediaFolder(), key.slice(0, 2), key))
  })

  it('sees no half of what is written meanwhile', async () => {
    const snapshot = await TableSnapshot.open(source.ownerUrl)
    const found: Record<string, number> = {}
    for (const table of snapshot.tables) {
      // Whole in both tables or in none, whichever of them is read first.
      await addPatientWithFacts()
      found[table.name] = 0
      for await (const { rows } of snapshot.read(table)) found[table.name] = (found[table.name] ?? 0) + rows
    }
    await snapshot.close()
    const now = await countPairs()
    expect(now.patient).toBeGreaterThanOrEqual((found.patient ?? 0) + snapshot.tables.length)
    expect(now.patient - (found.patient ?? 0)).toBe(now.facts - (found.patient_facts ?? 0))
  })

  it('made while somebody keeps writing brings back a whole', async () => {
    let writing = true
    let written = 0
    const writer = (async () => {
      while (writing) {
        await addPatientWithFacts()
        written += 1
      }
    })()
    const file = path.join(place, 'meanwhile')
    const atStart = await countPairs()
    const made = await writeBackup(file, source, cheap)
    writing = false
    await writer
    expect(written).toBeGreaterThan(0)
    // Loading holds every foreign key.
    const restored = await restoreEmbedded(file, path.join(place, 'meanwhile-data'), cheap)
    expect(restored.tables).toEqual(made.tables)
    expect((made.tables.patient ?? 0) - atStart.patient).toBe(
      (made.tables.patient_facts ?? 0) - atStart.facts,
    )
  })

  it('knows every kind of thing the database holds', async () => {
    // Neither is written to a backup; whoever adds one teaches lib/backup first.
    const other = await withOwner(source.ownerUrl, (client) =>
      client.query(`SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public'
        UNION ALL SELECT 'large object' FROM pg_largeobject_metadata
        UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('m', 'f')`),
    )
    expect(other.rows).toEqual([])
  })
})

/** Twenty of them: the first and last bytes, the edges of the seal's pieces, and between. */
function places(): number[] {
  const nonce = whole.indexOf('\n', whole.indexOf('\n--- ') + 1) + 17
  const edges = [0, 5, 30, 90, nonce, nonce + 65_552, nonce + 65_553, whole.length - 17, whole.length - 1]
  const between = Array.from({ length: 11 }, (_, n) => Math.floor(((n + 1) * whole.length) / 12))
  return [...edges, ...between]
}

async function refused(file: string, reason: RegExp, options: { passphrase?: string } = {}): Promise<void> {
  const folder = path.join(place, 'new')
  const restoring = restoreEmbedded(file, folder, { ...cheap, ...options })
  await expect(restoring).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(reason),
  })
  await expect(readdir(folder)).rejects.toThrow(/ENOENT/)
}

async function keep(name: string, bytes: Buffer): Promise<string> {
  const file = path.join(place, name)
  await writeFile(file, bytes)
  return file
}

async function archive(name: string, fill: (writer: ArchiveWriter) => Promise<void>): Promise<string> {
  const file = path.join(place, name)
  const handle = await open(file, 'w')
  const writer = new ArchiveWriter(cheap.now)
  await Promise.all([
    pourInto(handle, writer.output, cheap),
    fill(writer).then(() => {
      if (name !== 'lie') return writer.end('end.json', () => '{}')
    }),
  ])
  return file
}

async function addPatientWithFacts(): Promise<void> {
  await withOwner(source.ownerUrl, (client) =>
    client.query(`
      BEGIN;
      INSERT INTO patient (clinic_id, id, first_name, updated_at)
        SELECT clinic_id, gen_random_uuid(), 'Meanwhile', now() FROM member ORDER BY id LIMIT 1;
      INSERT INTO patient_facts (clinic_id, patient_id, revision, facts, changed_by_user_id, changed_at)
        SELECT p.clinic_id, p.id, 1, '{}', m.user_id, now()
        FROM patient p JOIN member m ON m.id = (SELECT id FROM member ORDER BY id LIMIT 1)
        WHERE p.first_name = 'Meanwhile'
          AND NOT EXISTS (SELECT FROM patient_facts f WHERE f.clinic_id = p.clinic_id AND f.patient_id = p.id);
      COMMIT`),
  )
}

async function countPairs(): Promise<{ patient: number; facts: number }> {
  const { rows } = await withOwner(source.ownerUrl, (client) =>
    client.query<{ patient: number; facts: number }>(
      'SELECT (SELECT count(*)::int FROM patient) AS patient, (SELECT count(*)::int FROM patient_facts) AS facts',
    ),
  )
  return rows[0] ?? { patient: 0, facts: 0 }
}
