import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { isId } from '@/app/_http/is-id'
import { templateChoices } from '@/app/(clinic)/_components/template-choices'
import { toClosedAbout } from '@/app/(clinic)/_red-flags/to-closed-about'
import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { openPatientRecord } from '@/lib/adherence/patient-record/queries'
import type { AdherenceDay } from '@/lib/adherence/summarize'
import { toPatientLine } from '@/lib/adherence/to-patient-line'
import { sayVisit } from '@/lib/adherence/visit/say-visit'
import { toVisitLines } from '@/lib/adherence/visit/visit-lines'
import { requireMember } from '@/lib/auth/gate'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { dayIn } from '@/lib/day'
import { NotFoundError } from '@/lib/errors'
import { toAskedMeasures } from '@/lib/measures/link/link-measure'
import { offeredFirst } from '@/lib/measures/offered-first'
import { toSeries } from '@/lib/measures/to-series'
import { noFacts } from '@/lib/patient/facts/stored-facts'
import { patientName } from '@/lib/patient/patient'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import { numberWords } from '@/lib/safety/screening/number-words'
import { saidAs } from '@/lib/safety/screening/said-as'
import { askedWords, showOpen } from '@/lib/safety/screening/show-open'
import { PatientMessages } from '../_messages/patient-messages'
import { AlertList } from './_components/alert-list'
import { OpenRedFlags } from './_components/open-red-flags'
import { PatientActions } from './_components/patient-actions'
import { PatientFacts } from './_components/patient-facts'
import { PlanList } from './_components/plan-list'
import { RedFlagsSection } from './_components/red-flags-section'
import { SinceLastVisitPanel } from './_components/since-last-visit-panel'
import { StoppedPlan } from './_components/stopped-plan'
import { ClinicalFacts } from './_facts/clinical-facts'
import { conditionChoices } from './_facts/condition-choices'
import { showFlags, showHistory } from './_facts/facts-view'
import { MeasuresSection } from './_measures/measures-section'
import { TrendsSection } from './_trends/trends-section'
import { VisitSection } from './_visit/visit-section'
import { changePatientAction } from './change-patient-action'

/** Names stay out of window titles, which travel into histories and shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients')
  return { title: t('detail.windowTitle') }
}

export default async function PatientPage({ params }: PageProps<'/patients/[patientId]'>) {
  const { patientId } = await params
  const { scope, clinic, user } = await requireMember('readPatient', `/patients/${patientId}`)
  const now = new Date()
  const today = dayIn(now, clinic.timeZone)
  const { patient, given, stop, current, alerts, facts, screening, ...record } = await openRecord(
    scope,
    patientId,
    clinic.timeZone,
    now,
  )
  const line = toPatientLine(
    { ...patient, plan: current, planCount: patient.plans.filter((plan) => !plan.archived).length },
    given ?? undefined,
    today,
    clinic.timeZone,
  )
  const locale = await getLocale()
  const stored = facts[0] ?? noFacts
  const nameOf = (slug: string) => builtInCatalog(locale).find(slug)?.name
  const questions = alerts.filter((alert) => alert.kind === 'question')
  // What stands among the messages, with its answer, is not said twice.
  const note = given?.note && !questions.some(({ text }) => text === given.note?.text) ? given.note : null
  const shownClinic = toFrozenClinic(record.clinic)
  const series = toSeries(record.scores)
  const offered = offeredFirst({ template: record.template, conditions: stored.facts.conditions })
  const lately = Object.fromEntries(
    series.toReversed().map(({ measure, last }) => [measure.code, last.value]),
  )
  const open = showOpen(screening.open, locale, numberWords(locale, shownClinic))
  return (
    <main className="px-8 py-6 max-tablet:p-4">
      <PatientActions
        patient={patient}
        name={patientName(patient)}
        currentPlanId={current?.id ?? null}
        followsUp={given !== null && given.planId === current?.id && !patient.archived}
        templates={await templateChoices(scope)}
        may={{
          archive: can(scope.role, 'archivePatient'),
          plan: can(scope.role, 'changePlan'),
        }}
      />
      <div className="mt-6 grid gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid content-start gap-8">
          {open.length > 0 && (
            <OpenRedFlags
              lines={open}
              about={toClosedAbout({
                patient: { id: patientId, firstName: patient.firstName, age: line.age },
                facts: stored.facts,
                denied: saidAs('no', screening.last?.rows ?? {}, locale),
                clinic: shownClinic,
                today,
                signs: user.name,
                may: can(scope.role, 'publishPlan') && !patient.archived,
              })}
            />
          )}
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
          {given && record.newest && (
            <VisitSection
              planId={given.planId}
              version={record.newest.number}
              lines={toVisitLines(record.newest.frozen, locale)}
              reviewDate={record.newest.frozen.content.reviewDate ?? null}
              due={record.reassess}
              visits={record.visits.map((visit) => ({ ...visit, words: sayVisit(visit, locale, nameOf) }))}
              clinic={{ country: clinic.country, today }}
              may={can(scope.role, 'publishPlan') && !patient.archived}
            />
          )}
          {given && (
            <PatientMessages
              planId={given.planId}
              name={patient.firstName}
              questions={questions}
              messages={record.messages}
              lines={record.lines}
              timeZone={clinic.timeZone}
              may={can(scope.role, 'publishPlan') && !patient.archived}
            />
          )}
          {current && <SinceLastVisitPanel line={line} note={note} series={series} />}
          {record.trends && (
            <TrendsSection
              trends={record.trends}
              visits={record.visits.map(({ on }) => on)}
              helped={record.helped}
            />
          )}
          <MeasuresSection
            series={series}
            link={
              record.newest && {
                setting: {
                  patientId,
                  stored: record.linkMeasures,
                  offered,
                  lately,
                  reviewDate: record.newest.frozen.content.reviewDate ?? null,
                },
                measures: toAskedMeasures(record, record.newest.frozen, clinic.timeZone),
                may: can(scope.role, 'publishPlan') && !patient.archived,
              }
            }
            isReassessmentDue={record.reassess !== null}
            setting={{
              patientId,
              clinic: { country: clinic.country, today },
              birthDate: patient.birthDate,
              offered,
              lately,
            }}
            may={can(scope.role, 'changePatient') && !patient.archived}
          />
          <PlanList
            plans={patient.plans}
            name={patient.firstName}
            archived={patient.archived}
            mayArchive={can(scope.role, 'changePlan')}
            timeZone={clinic.timeZone}
          />
        </div>
        <div className="grid content-start gap-8">
          <ClinicalFacts
            patientId={patientId}
            name={patient.firstName}
            stored={stored}
            flags={showFlags(stored.facts.flags, locale)}
            history={showHistory(facts, locale)}
            conditions={conditionChoices(locale)}
            clinic={{ country: clinic.country, today, timeZone: clinic.timeZone }}
            mayChange={can(scope.role, 'changePatient') && !patient.archived}
          />
          <RedFlagsSection
            patientId={patientId}
            name={patient.firstName}
            screening={screening}
            asked={askedWords(Object.keys(screening.last?.rows ?? {}), locale)}
            timeZone={clinic.timeZone}
            mayAsk={can(scope.role, 'changePatient') && !patient.archived}
          />
          <PatientFacts
            patient={patient}
            age={line.age}
            clinic={{ country: clinic.country, today }}
            therapists={patient.archived ? [] : record.therapists}
            changeAction={
              can(scope.role, 'changePatient') ? changePatientAction.bind(null, patientId) : undefined
            }
          />
        </div>
      </div>
    </main>
  )
}

async function openRecord(scope: ClinicScope, patientId: string, timeZone: string, now: Date) {
  if (!isId(patientId)) notFound()
  try {
    return await openPatientRecord(scope, patientId, timeZone, now)
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
