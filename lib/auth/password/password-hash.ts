import type { Tx } from '@/lib/db/within'

/** The hash of a person's password, or null. The app's role may not read the column: the database's function answers while nobody is known yet. */
export async function readPasswordHash(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { hash: string | null }[]
  >`SELECT plinth_password_hash(${userId}::uuid) AS hash`
  return row?.hash ?? null
}
