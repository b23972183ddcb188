import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { openPatientPage, type PatientPage } from '@/lib/adherence/patient-page/queries'
import { clientAddress } from '@/lib/auth/client-address'
import { TooManyError } from '@/lib/errors'

/** Gate of the patient's page. Wrong, revoked and too many tries show the same page, with status 404. */
export async function requirePage(token: string, now: Date): Promise<PatientPage> {
  const address = clientAddress(await headers())
  const page = await openPatientPage(token, { address, now }).catch((error: unknown) => {
    if (error instanceof TooManyError) return null
    throw error
  })
  return page ?? notFound()
}
