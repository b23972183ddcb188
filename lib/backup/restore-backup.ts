import { PlainError } from '@/lib/db/plain-error'
import { environment } from '@/lib/environment'
import { restoreEmbedded } from './restore-embedded'
import { restoreExternal } from './restore-external'
import type { Restored, RestoreOptions } from './restored'
import { say } from './say'

/** Brings a backup back to where the environment points: the database it names, or its data folder. */
export async function restoreBackup(file: string, options: RestoreOptions): Promise<Restored> {
  const { databaseUrl, databaseOwnerUrl, dataDirectory, secret } = environment()
  if (!databaseUrl) return restoreEmbedded(file, dataDirectory, options, secret)
  if (!databaseOwnerUrl) throw new PlainError(say('noOwner'))
  const target = { ownerUrl: databaseOwnerUrl, appUrl: databaseUrl, folder: dataDirectory, secret }
  return restoreExternal(file, target, options)
}
