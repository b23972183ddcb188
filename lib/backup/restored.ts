import { listMigrations } from '@/lib/db/migrate'
import { InputError } from '@/lib/errors'
import type { Backup } from './read-backup'
import { say } from './say'

export type RestoreOptions = {
  passphrase: string
  report: (line: string) => void
  /** Breaks off between two pieces. */
  signal?: AbortSignal
}

export type Restored = {
  file: string
  /** When the backup was made. */
  madeAt: string
  tables: Record<string, number>
  media: { files: number; bytes: number }
  /** Migrations the tables went through since. */
  migrated: string[]
}

/** What a restore answers. */
export function toRestored(file: string, { manifest, end }: Backup, migrated: string[]): Restored {
  return { file, madeAt: manifest.madeAt, tables: end.tables, media: end.media, migrated }
}

/** Refuses a backup whose tables were made by migrations this program does not have. Throws InputError. */
export async function requireKnown(file: string, { manifest }: Backup): Promise<void> {
  const known = new Map((await listMigrations('prisma/migrations')).map((one) => [one.name, one.checksum]))
  const foreign = manifest.migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (!foreign) return
  throw new InputError(say('newerTables', { file, version: manifest.version, name: foreign.name }))
}
