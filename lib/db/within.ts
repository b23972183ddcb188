import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { environment } from '@/lib/environment'
import { OutageError } from '@/lib/errors'
import { isUndone, toOutage } from '@/lib/outage'
import { markOutage } from '@/lib/request-outage.mjs'
import { database } from './client'
import { Prisma } from './generated/client'

/** A transaction: the only thing queries and mutations read and write with. */
export type Tx = Prisma.TransactionClient

const limits = { maxWait: 10_000, timeout: 20_000 }
/** Of two that wait for one another the database undoes one, which comes through once the other is over. */
const mostTries = 3

/**
 * Runs work in one transaction that sees and writes the scope's clinic alone: row-level security reads
 * `app.clinic_id`, which ends with the transaction, so that a transaction-mode pooler works too.
 * Resolves to what work returns; a rejection rolls everything back. Work that the database undid for the sake of another
 * transaction is done anew, so it changes nothing but the database. Throws OutageError while the database is away and
 * StorageError when its disk is full.
 */
export function within<Result>(
  scope: Pick<ClinicScope | ShareScope, 'clinicId'>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return transact({ clinicId: scope.clinicId }, work)
}

/** As `within`, for what only reads: the database refuses to write in it. What was read is recorded in a second one. */
export function readWithin<Result>(
  scope: Pick<ClinicScope | ShareScope, 'clinicId'>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return transact({ clinicId: scope.clinicId, readOnly: true }, work)
}

/**
 * Runs work in one transaction before a clinic is known: sign-in, first set-up, link lookup. It sees accounts,
 * sessions, attempts and, to read alone, clinics, members and which clinic a link is of. Only lib/auth, lib/clinic and
 * lib/share/open-share.ts may import it (lib/workshop/check-layers.mjs).
 */
export function withoutClinic<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return transact({ auth: true }, work)
}

/** As `withoutClinic`, for what only reads. */
export function readWithoutClinic<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return transact({ auth: true, readOnly: true }, work)
}

/**
 * Asks one statement that enters what it reads by itself (a function of the database that sets `app.clinic_id` for as
 * long as it runs), without a transaction around it. Throws as `within` does.
 */
export async function inOneStatement<Row>(statement: Prisma.Sql): Promise<Row[]> {
  try {
    return await database().$queryRaw<Row[]>(statement)
  } catch (error) {
    throw noteOutage(error)
  }
}

type Begin = { clinicId?: string; auth?: boolean; readOnly?: boolean }

async function transact<Result>(begin: Begin, work: (tx: Tx) => Promise<Result>, tries = 1): Promise<Result> {
  try {
    return await database().$transaction(async (tx) => {
      await enter(tx, begin)
      return work(tx)
    }, limits)
  } catch (error) {
    if (tries < mostTries && isUndone(error)) return transact(begin, work, tries + 1)
    throw noteOutage(error)
  }
}

function noteOutage(error: unknown): unknown {
  const outage = toOutage(error)
  if (outage instanceof OutageError) markOutage()
  return outage ?? error
}

/**
 * One statement: who sees what, and how long the database waits for a statement, or for us. All of it ends with the
 * transaction; nothing is left to a session, which a pooler hands to the next one.
 */
async function enter(tx: Tx, { clinicId = '', auth = false, readOnly = false }: Begin): Promise<void> {
  const { statementSeconds, idleTransactionSeconds } = environment()
  await tx.$executeRaw`SELECT set_config('app.clinic_id', ${clinicId}, true),
    set_config('app.auth', ${auth ? 'on' : ''}, true),
    set_config('statement_timeout', ${`${statementSeconds}s`}, true),
    set_config('idle_in_transaction_session_timeout', ${`${idleTransactionSeconds}s`}, true)
    ${readOnly ? Prisma.sql`, set_config('transaction_read_only', 'on', true)` : Prisma.empty}`
}

/**
 * Lets a running transaction see and write a clinic: for `withoutClinic`, once it has found or is about to create
 * the clinic (set-up makes the id first), for example to record the sign-in with that clinic.
 */
export async function enterClinic(tx: Tx, clinicId: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.clinic_id', ${clinicId}, true)`
}
