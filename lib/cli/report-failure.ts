import { PlainError } from '@/lib/db/plain-error'
import { EnvironmentError } from '@/lib/environment'
import { ForbiddenError, InputError, NotFoundError, StorageError } from '@/lib/errors'

/** Tells on standard error what went wrong. Returns the exit code: 2 for invalid input, 1 for the rest. */
export function reportFailure(error: unknown): 1 | 2 {
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`)
    for (const { path, found, allowed } of error.problems) {
      process.stderr.write(`  ${path}: ${found} → ${allowed}\n`)
    }
    return 2
  }
  if (error instanceof RangeError) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  const expected = [PlainError, EnvironmentError, NotFoundError, ForbiddenError, StorageError]
  const plain = expected.some((kind) => error instanceof kind)
  const text =
    error instanceof Error ? (plain ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`${text}\n`)
  return 1
}
