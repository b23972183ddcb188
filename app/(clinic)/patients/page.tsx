import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { can } from '@/lib/access/policy'
import { placeListSchema } from '@/lib/adherence/place/list-query'
import { listPatientLines } from '@/lib/adherence/place/queries'
import { requireMember } from '@/lib/auth/gate'
import { dayIn } from '@/lib/day'
import { PatientBrowser } from './_components/patient-browser'
import { toListQuery, toShown } from './_components/shown'
import { addPatientAction } from './add-patient-action'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients')
  return { title: t('title') }
}

export default async function PatientsPage({ searchParams }: PageProps<'/patients'>) {
  const { scope, clinic } = await requireMember('readPatient', '/patients')
  const now = new Date()
  const shown = toShown(await searchParams)
  const query = placeListSchema.parse(toListQuery(shown, ''))
  const first = await listPatientLines(scope, query, now)
  const form = { country: clinic.country, today: dayIn(now, clinic.timeZone) }
  const add = can(scope.role, 'changePatient') ? { action: addPatientAction, clinic: form } : null
  return <PatientBrowser start={shown} first={first} add={add} mayAnswer={can(scope.role, 'publishPlan')} />
}
