import { startEmbedded } from '@/lib/db/embedded'
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
  /** Settles when the embedded server is gone; never for an external one, which is not ours to start. */
  ended: Promise<void>
  stop(): Promise<void>
}

/**
 * The embedded database, or the external one that DATABASE_URL named when the launcher started; `again` after the
 * embedded one died. Throws PlainError.
 */
export async function openDatabase(
  environment: Environment,
  { again = false }: { again?: boolean } = {},
): Promise<OpenDatabase> {
  if (environment.databaseUrl) return connectExternal(environment, environment.databaseUrl)
  const folder = environment.dataDirectory
  const server = await startEmbedded(folder, { again })
  if (!(await server.lock(launcherLock))) {
    await server.stop()
    throw new PlainError(say('start.alreadyRunning', { folder }))
  }
  return {
    appUrl: server.appUrl,
    ownerUrl: server.ownerUrl,
    secret: environment.secret ?? server.nextauthSecret,
    embedded: true,
    adopted: server.adopted,
    ended: server.ended,
    stop: server.stop,
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
    ended: new Promise(() => {}),
    stop: async () => undefined,
  }
}
