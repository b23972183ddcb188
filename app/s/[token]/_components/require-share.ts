import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { clientAddress } from '@/lib/auth/client-address'
import { TooManyError } from '@/lib/errors'
import { type OpenedShare, openShare } from '@/lib/share/open-share'

/** Gate of the patient's page. Wrong, revoked and too many tries show the same page, with status 404. */
export async function requireShare(token: string, now: Date): Promise<OpenedShare> {
  const address = clientAddress(await headers())
  const share = await openShare(token, { address, now }).catch((error: unknown) => {
    if (error instanceof TooManyError) return null
    throw error
  })
  return share ?? notFound()
}
