import { Client } from 'pg'
import { toConnection } from '../connection'
import { startEmbedded } from '../embedded'

/* Starts the database of a folder, tells how many clinics are in it, and stops it; to be run as another user. */
const server = await startEmbedded(process.argv[2] ?? '')
const client = new Client(toConnection(server.ownerUrl))
await client.connect()
const { rows } = await client.query<{ clinics: number }>('SELECT count(*)::int AS clinics FROM clinic')
await client.end()
await server.stop()
process.stdout.write(`${rows[0]?.clinics}\n`)
