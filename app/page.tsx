import { redirect } from 'next/navigation'
import { findCurrentMember } from '@/lib/auth/gate'
import { hasClinic } from '@/lib/clinic/queries'

/** Home is the work: the patients of whoever is signed in. */
export default async function Home() {
  if (await findCurrentMember()) redirect('/patients')
  redirect((await hasClinic()) ? '/sign-in' : '/setup')
}
