import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '@/lib/cli/start/serve'
import { findFreePort } from '@/lib/db/server'

export type LoggedSite = { port: number; log(): Promise<string>; stop(): Promise<void> }

/**
 * A second server of the built program on the same database. Its log goes to a file, down to the smallest matters, and
 * holds nothing of what other tests do; it believes a sender's address, so that what is failed here costs nobody else.
 */
export async function startLoggedSite(): Promise<LoggedSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plinth-fuzz-'))
  const file = path.join(folder, 'server.log')
  const written = await open(file, 'a')
  const port = await findFreePort()
  const variables = {
    ...(process.env as Record<string, string>),
    PORT: String(port),
    PLINTH_LOG_LEVEL: 'debug',
    PLINTH_TRUSTED_PROXY: '1',
  }
  const serving = await serve({ dev: false, host: '127.0.0.1', port, variables, log: written.fd })
  await written.close()
  return {
    port,
    log: () => readFile(file, 'utf8'),
    stop: async () => {
      await serving.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
