import { z } from 'zod'

/** Rises when a file can no longer be read by an older program. */
export const backupFormat = 1

const name = z.string().min(1)

/** The first entry, `manifest.json`: what the file holds and what made it. Tables stand before those that name them. */
export const manifestSchema = z.object({
  format: z.literal(backupFormat),
  version: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name, checksum: z.string() })),
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** What of the manifest every later version keeps, so that a newer file can be named as such. */
export const anyManifestSchema = z.object({ format: z.number().int(), version: z.string() })

/** The second entry, `secrets.json`. Passwords of the database do not travel: a new database has new ones. */
export const backupSecretsSchema = z.object({ nextauthSecret: z.string().min(1) })
export type BackupSecrets = z.infer<typeof backupSecretsSchema>

/** The last entry, `end.json`: what came before it, counted, and a SHA-256 over all of it. */
export const endSchema = z.object({
  tables: z.record(z.string(), z.number().int().nonnegative()),
  media: z.object({ files: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() }),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type End = z.infer<typeof endSchema>

/** The name of a piece of a table's rows. */
export function toPartName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.copy`
}

/** The table that an entry of this name belongs to; undefined for other entries. */
export function tableOf(entry: string): string | undefined {
  return /^tables\/(.+)\/\d+\.copy$/.exec(entry)?.[1]
}
