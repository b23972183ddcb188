import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { toOutage } from '@/lib/outage'
import { database } from './client'
import type { Prisma } from './generated/client'

/** A transaction: the only thing queries and mutations read and write with. */
export type Tx = Prisma.TransactionClient

const limits = { maxWait: 10_000, timeout: 20_000 }

/**
 * Runs work in one transaction that sees and writes the scope's clinic alone: row-level security reads
 * `app.clinic_id`, which ends with the transaction, so that a transaction-mode pooler works too.
 * Resolves to what work returns; a rejection rolls everything back. Throws OutageError while the database is away and
 * StorageError when its disk is full.
 */
export function within<Result>(
  scope: ClinicScope | ShareScope,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return transact(async (tx) => {
    await enterClinic(tx, scope.clinicId)
    return work(tx)
  })
}

/**
 * Runs work in one transaction before a clinic is known: sign-in, first set-up, link lookup. It sees accounts,
 * sessions, attempts and, to read alone, clinics, members and links. Only lib/auth, lib/clinic and
 * lib/share/open-share.ts may import it (lib/workshop/check-layers.mjs).
 */
export function withoutClinic<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.auth', 'on', true)`
    return work(tx)
  })
}

async function transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await database().$transaction(work, limits)
  } catch (error) {
    throw toOutage(error) ?? error
  }
}

/**
 * Lets a running transaction see and write a clinic: for `withoutClinic`, once it has found or is about to create
 * the clinic (set-up makes the id first), for example to record the sign-in with that clinic.
 */
export async function enterClinic(tx: Tx, clinicId: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.clinic_id', ${clinicId}, true)`
}
