import { Client } from 'pg'
import { toConnection } from '@/lib/db/connection'
import { type EmbeddedServer, startEmbedded } from '@/lib/db/embedded'
import { PlainError } from '@/lib/db/plain-error'
import type { Environment } from '@/lib/environment'
import { say } from './report-step'

/** Held by the launcher for its life, so that two never serve the same data. */
const launcherLock = 727_002

export type OpenDatabase = {
  appUrl: string
  ownerUrl: string | undefined
  secret: string
  embedded: boolean
  adopted: boolean
  stop(): Promise<void>
}

/** The embedded database, or the external one that DATABASE_URL names. Throws PlainError. */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  if (environment.databaseUrl) return connectExternal(environment, environment.databaseUrl)
  const server = await startEmbedded(environment.dataDirectory)
  const lock = await lockData(server, environment.dataDirectory)
  return {
    appUrl: server.appUrl,
    ownerUrl: server.ownerUrl,
    secret: environment.secret ?? server.nextauthSecret,
    embedded: true,
    adopted: server.adopted,
    stop: async () => {
      await lock.end().catch(() => undefined)
      await server.stop()
    },
  }
}

function connectExternal(environment: Environment, appUrl: string): OpenDatabase {
  if (!environment.secret) throw new PlainError(say('start.noSecret'))
  return {
    appUrl,
    ownerUrl: environment.databaseOwnerUrl,
    secret: environment.secret,
    embedded: false,
    adopted: false,
    stop: async () => undefined,
  }
}

async function lockData(server: EmbeddedServer, folder: string): Promise<Client> {
  const client = new Client(toConnection(server.ownerUrl))
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
    launcherLock,
  ])
  if (rows[0]?.free) return client
  await client.end()
  await server.stop()
  throw new PlainError(say('start.alreadyRunning', { folder }))
}
