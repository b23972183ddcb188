import { withoutClinic } from '@/lib/db/within'
import { hashToken } from '../token'

/** Whom a link for setting a password belongs to, or null when it is wrong, used or too old. */
export async function findPasswordToken(
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | null> {
  return withoutClinic(async (tx) => {
    const link = await tx.verificationToken.findUnique({ where: { token: hashToken(token) } })
    if (!link || link.expires <= now) return null
    return tx.user.findUnique({ where: { id: link.identifier }, select: { name: true, email: true } })
  })
}
