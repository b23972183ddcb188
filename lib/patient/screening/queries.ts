import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { dayIn, toDay } from '@/lib/day'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { ClosingOutcome } from '@/lib/safety/screening/closing-outcome'
import { openRedFlags } from '@/lib/safety/screening/open-red-flags'
import { closesPlans, urgencies } from '@/lib/safety/screening/red-flag'
import { redFlag } from '@/lib/safety/screening/red-flags'
import { screeningSchema } from '@/lib/safety/screening/screening-answers'
import type { OpenLine, PatientScreening, RedFlagDone, Screening } from './patient-screening'

type OfClinic = Pick<ClinicScope, 'clinicId'>

/** The red flags of a patient, and records that the record was read. Throws NotFoundError. */
export async function getScreening(scope: ClinicScope, patientId: string): Promise<PatientScreening> {
  const screening = await readWithin(scope, (tx) => readScreening(tx, scope, patientId))
  await recordReading(scope, { kind: 'patient-read', patientId })
  return screening
}

/** As getScreening, inside a running transaction; records nothing. Throws NotFoundError. */
export async function readScreening(tx: Tx, scope: OfClinic, patientId: string): Promise<PatientScreening> {
  const { clinicId } = scope
  const patient = await tx.patient.findUnique({
    where: byId(scope, patientId),
    select: {
      clinic: { select: { timeZone: true } },
      screenings: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] },
      closings: { orderBy: [{ closedAt: 'desc' }, { id: 'desc' }] },
    },
  })
  if (!patient) throw new NotFoundError('patient')
  const { screenings: rows, closings, clinic } = patient
  const names = await readNames(tx, [
    ...rows.map(({ askedByUserId }) => askedByUserId),
    ...closings.map(({ closedByUserId }) => closedByUserId),
  ])
  const screenings = rows.map(
    ({ id, answers, askedAt, askedByUserId }): Screening => ({
      ...screeningSchema.parse(answers),
      id,
      at: askedAt.toISOString(),
      by: names.get(askedByUserId) ?? '',
      byUserId: askedByUserId,
    }),
  )
  const done = closings.map(
    ({ code, outcome, note, onDay, closedAt, closedByUserId }): RedFlagDone => ({
      code,
      outcome,
      note,
      day: onDay && toDay(onDay),
      at: closedAt.toISOString(),
      by: names.get(closedByUserId) ?? '',
    }),
  )
  const dayOf = (at: string) => dayIn(new Date(at), clinic.timeZone)
  const closed = done.toReversed().map((one) => ({ ...one, outcome: one.outcome as ClosingOutcome }))
  const asked = openRedFlags(screenings, closed, dayOf).map((open): OpenLine => {
    const heard = screenings.find(({ at }) => at === open.at)
    return { ...open, by: heard?.by ?? '' }
  })
  const [last = null] = screenings
  return {
    last,
    askedOn: last && dayOf(last.at),
    open: byUrgency([...asked, ...(await readSaidByPatient(tx, clinicId, patientId))]),
    done,
    painSince: last ? await readPainSince(tx, clinicId, patientId, new Date(last.at)) : 0,
  }
}

/** What the patient said on a plan's page counts as what a member heard, until the plan is opened again. */
async function readSaidByPatient(tx: Tx, clinicId: string, patientId: string): Promise<OpenLine[]> {
  const alerts = await tx.alert.findMany({
    where: { clinicId, patientId, kind: 'red-flag', checkIn: { setAside: null } },
    orderBy: { raisedAt: 'desc' },
    select: {
      planId: true,
      raisedAt: true,
      detail: true,
      plan: { select: { reopenings: { orderBy: { reopenedAt: 'desc' }, take: 1 } } },
    },
  })
  const said = new Map<string, OpenLine>()
  for (const { planId, raisedAt, detail, plan } of alerts) {
    const reopened = plan.reopenings[0]?.reopenedAt
    if (reopened && reopened >= raisedAt) continue
    for (const code of toCodes(detail)) {
      const known = redFlag(code)
      if (known && !said.has(code))
        said.set(code, {
          code,
          urgency: known.urgency,
          closes: closesPlans(known),
          at: raisedAt.toISOString(),
          by: '',
          planId,
        })
    }
  }
  return [...said.values()]
}

function toCodes(detail: unknown): string[] {
  const signs = typeof detail === 'object' && detail !== null && 'signs' in detail ? detail.signs : []
  return Array.isArray(signs) ? signs.map(String) : []
}

async function readPainSince(tx: Tx, clinicId: string, patientId: string, since: Date): Promise<number> {
  const alerts = await tx.alert.findMany({
    where: { clinicId, patientId, kind: 'pain-high', raisedAt: { gt: since }, checkIn: { setAside: null } },
    select: { detail: true },
  })
  const pains = alerts.map(({ detail }) =>
    typeof detail === 'object' && detail !== null && 'pain' in detail ? Number(detail.pain) : 0,
  )
  return Math.max(0, ...pains)
}

async function readNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

function byUrgency(open: readonly OpenLine[]): OpenLine[] {
  return open.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
}
