import { notFound } from 'next/navigation'
import { findCurrentMember } from '@/lib/auth/gate'

/** Any address there is no page for: missing all the same, and whoever is signed in keeps the bar that leads on. */
export default async function MissingPage() {
  await findCurrentMember()
  notFound()
}
