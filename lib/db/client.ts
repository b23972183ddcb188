import { PrismaPg } from '@prisma/adapter-pg'
import { EnvironmentError, environment } from '@/lib/environment'
import { said } from '@/lib/i18n/said'
import { toConnection } from './connection'
import { PrismaClient } from './generated/client'

declare global {
  // Next loads modules more than once under `next dev`; three pools would exhaust a small server.
  var plinthDatabase: PrismaClient | undefined
}

/** The client of this process, logged in as the app's role. Rows are visible only inside `within` or `withoutClinic`. */
export function database(): PrismaClient {
  globalThis.plinthDatabase ??= openDatabase(requireDatabaseUrl())
  return globalThis.plinthDatabase
}

/** Closes the connections of this process, for command lines and tests. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.plinthDatabase
  globalThis.plinthDatabase = undefined
  await open?.$disconnect()
}

/** A client of its own on a postgresql:// address; the caller closes it. */
export function openDatabase(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ ...toConnection(url), max: environment().databaseConnections }),
  })
}

function requireDatabaseUrl(): string {
  const url = environment().databaseUrl
  if (!url) {
    throw new EnvironmentError([
      {
        variable: 'DATABASE_URL',
        remedy: said('machine.remedy.noDatabase'),
      },
    ])
  }
  return url
}
