import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { signInKeys } from '@/lib/auth/attempt-key'
import { forgiveSignIn, reserveSignIn } from '@/lib/auth/mutations'
import { enterClinic, withoutClinic } from '@/lib/db/within'
import { InputError, TooManyError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { requireStrongPassword } from '../judge-password'
import { hashPassword, verifyPassword } from '../password'
import { readPasswordHash } from '../password-hash'

/**
 * Sets the member's own new password after checking the present one, and ends every other session.
 * Throws InputError on a wrong present password or a new one that is soon guessed, TooManyError after too many tries.
 */
export async function changePassword(
  scope: ClinicScope,
  change: { current: string; next: string; keepSessionId: string },
  now: Date,
): Promise<void> {
  const { keys, owner, hash, wait } = await withoutClinic(async (tx) => {
    const { name, email } = await tx.user.findUniqueOrThrow({
      where: { id: scope.userId },
      select: { name: true, email: true },
    })
    const { name: clinic } = await tx.clinic.findUniqueOrThrow({
      where: { id: scope.clinicId },
      select: { name: true },
    })
    const ownKeys = signInKeys(email, scope.address ?? '')
    return {
      keys: ownKeys,
      owner: { name, email, clinics: [clinic] },
      hash: await readPasswordHash(tx, scope.userId),
      wait: await reserveSignIn(tx, ownKeys, now),
    }
  })
  if (wait) throw new TooManyError(Math.ceil(wait / 1000))
  if (!(await verifyPassword(hash, change.current))) throw wrongPassword()
  await withoutClinic((tx) => forgiveSignIn(tx, keys))
  await requireStrongPassword(change.next, owner, 'next')
  const passwordHash = await hashPassword(change.next)
  await withoutClinic(async (tx) => {
    await tx.user.update({ where: { id: scope.userId }, data: { passwordHash }, select: { id: true } })
    await tx.session.deleteMany({ where: { userId: scope.userId, id: { not: change.keepSessionId } } })
    await enterClinic(tx, scope.clinicId)
    await recordAudit(tx, scope, { kind: 'password-changed' })
  })
}

function wrongPassword(): InputError {
  const allowed = said('auth.passwordCurrent')
  return new InputError(allowed, [{ path: 'current', found: said('auth.passwordOther'), allowed }])
}
