import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isId } from '@/app/_http/is-id'
import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { listAlerts } from '@/lib/adherence/alert/queries'
import { adherenceByPatient } from '@/lib/adherence/queries'
import { findStopState } from '@/lib/adherence/stop/queries'
import type { AdherenceDay } from '@/lib/adherence/summarize'
import { toPatientLine } from '@/lib/adherence/to-patient-line'
import { requireMember } from '@/lib/auth/gate'
import { addDays, dayIn } from '@/lib/day'
import { NotFoundError } from '@/lib/errors'
import { patientName } from '@/lib/patient/patient'
import { getPatient } from '@/lib/patient/queries'
import { listTemplates } from '@/lib/plan/templates/templates'
import { AlertList } from './_components/alert-list'
import { PatientActions } from './_components/patient-actions'
import { PatientFacts } from './_components/patient-facts'
import { PlanList } from './_components/plan-list'
import { SinceLastVisitPanel } from './_components/since-last-visit-panel'
import { StoppedPlan } from './_components/stopped-plan'
import { changePatientAction } from './change-patient-action'

/** Names stay out of window titles, which travel into histories and shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients')
  return { title: t('detail.windowTitle') }
}

export default async function PatientPage({ params }: PageProps<'/patients/[patientId]'>) {
  const { patientId } = await params
  const { scope, clinic } = await requireMember('readPatient', `/patients/${patientId}`)
  const patient = await readPatient(scope, patientId)
  const now = new Date()
  const today = dayIn(now, clinic.timeZone)
  const live = patient.plans.filter((plan) => !plan.archived)
  const adherence = await adherenceByPatient(scope, [patientId], addDays(today, -35), now)
  const given = adherence.get(patientId)
  const current = live.find((plan) => plan.id === given?.planId) ?? live[0] ?? null
  const alerts = can(scope.role, 'readAdherence') ? await listAlerts(scope, patientId) : []
  const stop = given ? await findStopState(scope, given.planId, today) : null
  const line = toPatientLine(
    { ...patient, plan: current, planCount: live.length },
    given,
    now,
    clinic.timeZone,
  )
  return (
    <main className="px-8 py-6 max-tablet:p-4">
      <PatientActions
        patient={patient}
        name={patientName(patient)}
        currentPlanId={current?.id ?? null}
        templates={listTemplates()}
        may={{
          archive: can(scope.role, 'archivePatient'),
          plan: can(scope.role, 'changePlan'),
        }}
      />
      <div className="mt-6 grid gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid content-start gap-8">
          {given && stop?.kind === 'stopped' && (
            <StoppedPlan planId={given.planId} stop={stop} may={can(scope.role, 'publishPlan')} />
          )}
          <AlertList
            patientId={patientId}
            name={line.name}
            alerts={alerts}
            laterPain={toLaterPain(given?.days ?? [])}
            timeZone={clinic.timeZone}
            maySetAside={can(scope.role, 'shareLink')}
          />
          {current && <SinceLastVisitPanel line={line} note={given?.note ?? null} />}
          <PlanList
            plans={patient.plans}
            name={patient.firstName}
            archived={patient.archived}
            timeZone={clinic.timeZone}
          />
        </div>
        <PatientFacts
          patient={patient}
          age={line.age}
          changeAction={
            can(scope.role, 'changePatient') ? changePatientAction.bind(null, patientId) : undefined
          }
        />
      </div>
    </main>
  )
}

async function readPatient(scope: ClinicScope, patientId: string) {
  if (!isId(patientId)) notFound()
  try {
    return await getPatient(scope, patientId)
  } catch (error) {
    if (error instanceof NotFoundError) notFound()
    throw error
  }
}

function toLaterPain(days: readonly AdherenceDay[]): Record<string, number> {
  return Object.fromEntries(
    days.flatMap(({ date, laterPain }) => (laterPain === null ? [] : [[date, laterPain]])),
  )
}
