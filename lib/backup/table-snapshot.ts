import { Client, escapeIdentifier } from 'pg'
import { to } from 'pg-copy-streams'
import { toConnection } from '@/lib/db/connection'
import { migrationLock } from '@/lib/db/migrate'
import { listTables, type TableShape } from './list-tables'
import type { Manifest } from './manifest'

/** Rows are gathered up to here before they are written: memory stays flat whatever a table holds. */
const pieceBytes = 1_048_576

export type Piece = { bytes: Buffer; rows: number }

/**
 * Every row of a database as it was at one moment, while others go on writing: one read-only transaction, which
 * waits for migrations and keeps them waiting. Takes the owner's address; the caller closes it.
 */
export class TableSnapshot {
  private constructor(
    private readonly client: Client,
    readonly tables: readonly TableShape[],
    readonly migrations: Manifest['migrations'],
    private readonly clinicIds: readonly string[],
  ) {}

  /** Throws PlainError when the role may not see every row. */
  static async open(ownerUrl: string): Promise<TableSnapshot> {
    const client = new Client(toConnection(ownerUrl))
    client.on('error', () => undefined)
    await client.connect()
    try {
      // Before the transaction, whose first statement settles what it sees.
      await client.query('SELECT pg_advisory_lock_shared($1)', [migrationLock])
      await client.query(`
        BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;
        SET LOCAL statement_timeout = 0;
        SET LOCAL idle_in_transaction_session_timeout = 0;
        ${plainTexts};
        SET LOCAL app.auth = 'on'`)
      const tables = await listTables(client)
      const migrations = await client.query<{ name: string; checksum: string }>(
        `SELECT migration_name AS name, checksum FROM public."_prisma_migrations"
         WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at, migration_name`,
      )
      const clinics = await client.query<{ id: string }>('SELECT id FROM public.clinic ORDER BY id')
      const ids = clinics.rows.map(({ id }) => id)
      return new TableSnapshot(client, tables, migrations.rows, ids)
    } catch (error) {
      await client.end()
      throw error
    }
  }

  /** The rows of a table as COPY writes them, in pieces that may part in the middle of a row. */
  async *read({ name, columns, byClinic }: TableShape): AsyncGenerator<Piece> {
    const what = `SELECT ${columns.map(escapeIdentifier).join(', ')} FROM public.${escapeIdentifier(name)}`
    if (!byClinic) {
      yield* this.copy(what)
      return
    }
    for (const id of this.clinicIds) {
      await this.client.query(`SELECT set_config('app.clinic_id', $1, true)`, [id])
      yield* this.copy(`${what} WHERE clinic_id = ${this.client.escapeLiteral(id)}`)
    }
  }

  async close(): Promise<void> {
    await this.client.end()
  }

  private async *copy(select: string): AsyncGenerator<Piece> {
    const stream = this.client.query(to(`COPY (${select}) TO STDOUT`))
    let gathered: Buffer[] = []
    let size = 0
    let rows = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      gathered.push(chunk)
      size += chunk.length
      if (size < pieceBytes) continue
      const bytes = Buffer.concat(gathered)
      rows += countRows(bytes)
      yield { bytes, rows: countRows(bytes) }
      gathered = []
      size = 0
    }
    const bytes = Buffer.concat(gathered)
    rows += countRows(bytes)
    if (size > 0) yield { bytes, rows: countRows(bytes) }
    if (rows !== stream.rowCount) throw new Error(`COPY told of ${stream.rowCount} rows and gave ${rows}.`)
  }
}

/** How values are written, whatever the server's settings; loading reads them under the same ones. */
export const plainTexts =
  "SET LOCAL client_encoding = 'UTF8'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; " +
  "SET LOCAL TimeZone = 'UTC'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1"

/** COPY ends each row with a line feed, and writes those inside a value as two characters. */
export function countRows(bytes: Uint8Array): number {
  let rows = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1
  return rows
}
