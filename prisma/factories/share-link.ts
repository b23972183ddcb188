import { requireSecret } from '@/lib/auth/secret'
import type { Plan, Prisma, ShareLink } from '@/lib/db/generated/client'
import { sealToken } from '@/lib/share/seal'
import { hashLinkToken, newLinkToken } from '@/lib/share/token'
import { ownerDatabase } from './owner-database'

/** Puts a link to a plan in place; returns it with the token that stands in the address. */
export async function createShareLink(
  plan: Pick<Plan, 'clinicId' | 'id'>,
  given: Partial<Prisma.ShareLinkUncheckedCreateInput> = {},
): Promise<ShareLink & { token: string }> {
  const token = newLinkToken()
  const link = await ownerDatabase().shareLink.create({
    data: {
      clinicId: plan.clinicId,
      planId: plan.id,
      tokenHash: hashLinkToken(token),
      tokenSealed: sealToken(token, requireSecret()),
      ...given,
    },
  })
  return { ...link, token }
}
