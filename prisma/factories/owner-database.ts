import { AsyncLocalStorage } from 'node:async_hooks'
import { openDatabase } from '@/lib/db/client'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import { environment } from '@/lib/environment'

let open: PrismaClient | undefined
const running = new AsyncLocalStorage<Tx>()

/**
 * A client that row-level security does not bind, on DATABASE_OWNER_URL: for what a test or the seed puts in place
 * beforehand. Inside `asOneTransaction` it is that transaction. The program itself never uses it.
 */
export function ownerDatabase(): Tx {
  return running.getStore() ?? ownerClient()
}

/** Runs work with every factory in one transaction: all of it is put in place, or nothing. */
export function asOneTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  return ownerClient().$transaction((tx) => running.run(tx, work), { maxWait: 10_000, timeout: 120_000 })
}

/** Closes its connections. */
export async function closeOwnerDatabase(): Promise<void> {
  const client = open
  open = undefined
  await client?.$disconnect()
}

function ownerClient(): PrismaClient {
  const url = environment().databaseOwnerUrl
  if (!url) throw new Error('DATABASE_OWNER_URL is not set: the factories need it.')
  open ??= openDatabase(url)
  return open
}
