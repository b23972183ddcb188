import { Client, escapeIdentifier } from 'pg'
import { type CopyStreamQuery, from } from 'pg-copy-streams'
import { toConnection } from '@/lib/db/connection'
import { migrate } from '@/lib/db/migrate'
import type { End, Manifest } from './manifest'
import { plainTexts } from './table-snapshot'

type Open = { name: string; stream: CopyStreamQuery; done: Promise<void> }

/**
 * Loads the rows of a backup into an empty database: the tables as they were then, the rows in one transaction, with
 * every constraint held. Nothing is kept unless `commit` was called.
 */
export class TableLoader {
  private open: Open | undefined
  private readonly rows = new Map<string, number>()
  private readonly tighten: string[] = []

  private constructor(
    private readonly client: Client,
    private readonly manifest: Manifest,
  ) {}

  /** Takes the owner's address. Makes the tables by the migrations that the backup names. Throws MigrationError. */
  static async begin(ownerUrl: string, manifest: Manifest): Promise<TableLoader> {
    const client = new Client(toConnection(ownerUrl))
    client.on('error', () => undefined)
    await client.connect()
    try {
      await migrate(client, 'prisma/migrations', new Set(manifest.migrations.map(({ name }) => name)))
      await client.query(`BEGIN; ${plainTexts}; SET LOCAL statement_timeout = 0`)
      const loader = new TableLoader(client, manifest)
      await loader.loosen()
      return loader
    } catch (error) {
      await client.end()
      throw error
    }
  }

  /** Loads a piece of a table's rows; the pieces of a table follow each other. */
  async load(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.open?.name !== name) {
      await this.finishTable()
      this.open = this.beginTable(name)
    }
    const { stream, done } = this.open
    for await (const piece of pieces) {
      const room = stream.write(piece)
      if (!room) await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), done])
    }
  }

  /** Keeps what was loaded, when it is what the backup's end says. */
  async commit(end: End): Promise<void> {
    await this.finishTable()
    for (const [name, rows] of Object.entries(end.tables)) {
      const loaded = this.rows.get(name) ?? 0
      if (loaded !== rows) throw new Error(`${name}: ${loaded} rows of ${rows} were loaded.`)
    }
    for (const statement of this.tighten) await this.client.query(statement)
    await this.client.query('COMMIT')
  }

  /** Lets go of the database; what was not committed is gone. */
  async close(): Promise<void> {
    this.open?.stream.destroy()
    await this.open?.done.catch(() => undefined)
    await this.client.end()
  }

  private beginTable(name: string): Open {
    const columns = this.manifest.tables.find((table) => table.name === name)?.columns ?? []
    const stream = this.client.query(
      from(`COPY public.${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) FROM STDIN`),
    )
    const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject))
    // Heard when the table is finished; until then a refusal must not end the process.
    done.catch(() => undefined)
    return { name, stream, done }
  }

  private async finishTable(): Promise<void> {
    if (!this.open) return
    const { name, stream, done } = this.open
    stream.end()
    await done
    this.open = undefined
    this.rows.set(name, (this.rows.get(name) ?? 0) + stream.rowCount)
  }

  /**
   * A table's owner, when no superuser, is bound by forced row-level security, under which COPY loads nothing; and no
   * trigger may add to what the backup holds. Both are as before when the rows are there.
   */
  private async loosen(): Promise<void> {
    const { rows } = await this.client.query<{ name: string; forced: boolean }>(
      `SELECT relname AS name, relforcerowsecurity AS forced FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
    )
    for (const { name, forced } of rows) {
      const table = `ALTER TABLE public.${escapeIdentifier(name)}`
      await this.client.query(`${table} DISABLE TRIGGER USER${forced ? ', NO FORCE ROW LEVEL SECURITY' : ''}`)
      this.tighten.push(`${table} ENABLE TRIGGER USER${forced ? ', FORCE ROW LEVEL SECURITY' : ''}`)
    }
  }
}
