import { openDatabase } from '@/lib/db/client'
import type { PrismaClient } from '@/lib/db/generated/client'
import { environment } from '@/lib/environment'

let open: PrismaClient | undefined

/**
 * A client that row-level security does not bind, on DATABASE_OWNER_URL: for what a test or the seed puts in place
 * beforehand. The program itself never uses it.
 */
export function ownerDatabase(): PrismaClient {
  const url = environment().databaseOwnerUrl
  if (!url) throw new Error('DATABASE_OWNER_URL is not set: the factories need it.')
  open ??= openDatabase(url)
  return open
}

/** Closes its connections. */
export async function closeOwnerDatabase(): Promise<void> {
  const client = open
  open = undefined
  await client?.$disconnect()
}
