import { Client } from 'pg'
import { toConnection } from '../connection'
import { startEmbedded } from '../embedded'

/* Writes rows without end and tells the number of each one that the database has acknowledged; to be killed. */
const server = await startEmbedded(process.argv[2] ?? '')
const client = new Client(toConnection(server.ownerUrl))
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS acknowledged (n int PRIMARY KEY)')
const { rows } = await client.query<{ next: number }>(
  'SELECT coalesce(max(n), 0) + 1 AS next FROM acknowledged',
)
for (let n = rows[0]?.next ?? 1; ; n += 1) {
  await client.query('INSERT INTO acknowledged VALUES ($1)', [n])
  process.stdout.write(`${n}\n`)
}
