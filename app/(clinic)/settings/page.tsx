import { redirect } from 'next/navigation'
import { requireClinicScope } from '@/lib/auth/gate'
import { can } from '@/lib/auth/policy'

export default async function SettingsPage() {
  const { role } = await requireClinicScope(undefined, '/settings')
  redirect(can(role, 'changeClinic') ? '/settings/clinic' : '/settings/security')
}
