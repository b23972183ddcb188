import { redirect } from 'next/navigation'
import { can } from '@/lib/access/policy'
import { requireClinicScope } from '@/lib/auth/gate'

export default async function SettingsPage() {
  const { role } = await requireClinicScope(undefined, '/settings')
  redirect(can(role, 'changeClinic') ? '/settings/clinic' : '/settings/security')
}
