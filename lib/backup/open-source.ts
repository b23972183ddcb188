import { access } from 'node:fs/promises'
import path from 'node:path'
import { startEmbedded } from '@/lib/db/embedded'
import { PlainError } from '@/lib/db/plain-error'
import { environment } from '@/lib/environment'
import { InputError } from '@/lib/errors'
import { mediaStore } from '@/lib/media/open-media'
import { say } from './say'
import type { BackupSource } from './write-backup'

/**
 * What the environment names, as a backup reads it: a PostgreSQL of one's own, or the data folder, whose server is
 * shared with a running program or started until `close`. Throws InputError and PlainError.
 */
export async function openSource(
  report: (line: string) => void,
): Promise<{ source: BackupSource; close: () => Promise<void> }> {
  const { databaseUrl, databaseOwnerUrl, dataDirectory, secret } = environment()
  const media = mediaStore()
  if (databaseUrl) {
    if (!databaseOwnerUrl) throw new PlainError(say('noOwner'))
    if (!secret) throw new PlainError(say('noSecret'))
    return {
      source: { ownerUrl: databaseOwnerUrl, nextauthSecret: secret, media },
      close: async () => undefined,
    }
  }
  await access(path.join(dataDirectory, 'postgres', 'PG_VERSION')).catch(() => {
    throw new InputError(say('noData', { folder: dataDirectory }))
  })
  report(say('database'))
  const { ownerUrl, nextauthSecret, stop } = await startEmbedded(dataDirectory)
  return { source: { ownerUrl, nextauthSecret: secret ?? nextauthSecret, media }, close: stop }
}
