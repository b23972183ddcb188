import type { MediaStore } from '@/lib/media/media-store'
import { TableLoader } from './load-tables'
import { type Backup, readBackup } from './read-backup'
import type { RestoreOptions } from './restored'
import { say } from './say'

/**
 * Reads a verified backup once more, into an empty database and an empty media store. The rows are kept when all of
 * the file has passed and holds; otherwise the database has empty tables and the store a part of the files.
 */
export async function loadBackup(
  file: string,
  { manifest }: Backup,
  target: { ownerUrl: string; media: MediaStore },
  { passphrase, report, signal }: RestoreOptions,
): Promise<void> {
  const loader = await TableLoader.begin(target.ownerUrl, manifest)
  let told = ''
  const tell = (line: string) => {
    if (line !== told) report(line)
    told = line
  }
  try {
    const { end } = await readBackup(
      file,
      passphrase,
      {
        takeRows: (table, pieces) => {
          tell(say('loading', { name: table }))
          return loader.load(table, pieces)
        },
        takeMedia: (key, pieces) => {
          tell(say('loadingMedia'))
          return target.media.putStream(key, pieces)
        },
      },
      signal,
    )
    await loader.commit(end)
  } finally {
    await loader.close()
  }
}
