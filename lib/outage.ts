import { OutageError, StorageError } from './errors'
import { isHangUp } from './hang-up.mjs'

/** Of Prisma, of the socket, of PostgreSQL: the database is away, not yet there, gone in the middle, out of places, or too slow. */
const away =
  /^(P1001|P1002|P1008|P1017|P2024|P2037|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|08...|57P0[1-5]|57014|25P03|53300|53400|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/
const full = /^(53100|ENOSPC|EDQUOT)$/
/** What pg throws without a code when the server dies under a connection. */
const wordless =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed and is not queryable/
/** Prisma's code for every fault of a transaction; only "none could be had in time" passes by itself. */
const noTransaction = /Unable to start a transaction in the given time/

/**
 * What a thrown error says about the database as a whole: OutageError when it is away for a moment, StorageError when
 * its disk is full, null for anything else, as a request whose sender hung up. Looks through causes and through what Prisma wraps around the driver.
 */
export function toOutage(error: unknown): OutageError | StorageError | null {
  if (error instanceof OutageError || error instanceof StorageError) return error
  if (isHangUp(error)) return null
  const found = listParts(error)
  if (found.some(({ code }) => full.test(code))) return new StorageError('full', { cause: error })
  const isAway = ({ code, message }: Part) =>
    away.test(code) || wordless.test(message) || (code === 'P2028' && noTransaction.test(message))
  return found.some(isAway) ? new OutageError({ cause: error }) : null
}

/** Of PostgreSQL (deadlock, serialization failure), and Prisma's word for both. */
const undone = /^(40P01|40001|P2034)$/

/** Whether the database undid a whole transaction so that another one could go on: the same may be tried again at once. */
export function isUndone(error: unknown): boolean {
  return listParts(error).some(({ code }) => undone.test(code))
}

type Part = { code: string; message: string }

function listParts(error: unknown, depth = 0): Part[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const held = error as Record<string, unknown>
  const message = typeof held.message === 'string' ? held.message : ''
  const codes = [held.code, held.originalCode, held.kind].filter((code) => typeof code === 'string')
  const inner = [
    held.cause,
    held.meta,
    held.driverAdapterError,
    ...(Array.isArray(held.errors) ? held.errors : []),
  ]
  return [
    { code: '', message },
    ...codes.map((code) => ({ code, message })),
    ...inner.flatMap((part) => listParts(part, depth + 1)),
  ]
}
