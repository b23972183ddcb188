import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { readUserNames } from '@/lib/db/read-user-names'
import { readWithin, type Tx, within } from '@/lib/db/within'
import { readPatientRows } from '@/lib/patient/queries'
import { listFound, type OrderedList } from '@/lib/patient/search/queries'
import { nameAsked, readLastSeen, readOpenAlerts } from '../alert/queries'
import { readSince, toPatientAdherence } from '../given-plan'
import { readMessages } from '../message/queries'
import type { ListedPatient, PatientCounts, PatientLinePage } from '../patient-line'
import { readGivenPlans } from '../queries'
import { shorten } from '../to-alert'
import { clock, toPatientLine } from '../to-patient-line'
import { readReassessments } from '../visit/queries'
import type { PlaceListQuery } from './list-query'
import { placeTurned } from './mutations'
import { isGroup, type Only } from './only'
import { archivedRank, doneRank, groupOf, type Place, ranksOf, toDonePlace } from './place'

const dayMs = 86_400_000

/**
 * One page of the patient list in the order of work, with what each patient logged, in two transactions: one that places
 * whoever something changed for and records that the list was read or searched (never what for), one that reads.
 * Every word of the search must begin a word of name, record number or the title of a plan, whatever its case and accents.
 */
export async function listPatientLines(
  scope: ClinicScope,
  query: PlaceListQuery,
  now: Date,
): Promise<PatientLinePage> {
  await within(scope, async (tx) => {
    await placeTurned(tx, scope, now)
    await recordAudit(tx, scope, { kind: query.search.trim() ? 'patients-searched' : 'patients-listed' })
  })
  return readWithin(scope, async (tx) => {
    const found = await listPlaces(tx, scope, query)
    const page = found.slice(0, query.limit)
    const last = page.at(-1)
    return {
      lines: await readLines(tx, scope, page, now),
      nextCursor: last && found.length > query.limit ? `${last.rank}.${last.id}` : null,
      counts: await countPlaces(tx, scope, query),
    }
  })
}

type Listed = { id: string; rank: number }

/** One more than the page has, so that it is known whether there is a next one. */
async function listPlaces(tx: Tx, scope: ClinicScope, query: PlaceListQuery): Promise<Listed[]> {
  const after = query.cursor ? await findAfter(tx, scope, query.cursor) : []
  return listFound(tx, scope, byPlace(scope, query, after), query.search, query.limit + 1)
}

/** Patients in the order of work. */
export function byPlace(
  { clinicId, memberId }: ClinicScope,
  { archived, whose, only }: Pick<PlaceListQuery, 'archived' | 'whose' | 'only'>,
  after: readonly Prisma.Sql[] = [],
): OrderedList {
  return {
    columns: Prisma.sql`p.patient_id::text AS id, p.rank`,
    table: Prisma.sql`patient_place`,
    conditions: [
      Prisma.sql`p.clinic_id = ${clinicId}::uuid`,
      archived ? Prisma.sql`p.rank = ${archivedRank}` : Prisma.sql`p.rank < ${archivedRank}`,
      ...(whose === 'mine' ? [Prisma.sql`p.member_id = ${memberId}::uuid`] : []),
      ...(only ? [narrowTo(only)] : []),
      ...after,
    ],
    patientId: Prisma.sql`p.patient_id`,
    order: Prisma.sql`p.rank, p.sort_name, p.patient_id`,
  }
}

function narrowTo(only: Only): Prisma.Sql {
  return isGroup(only) ? Prisma.sql`p.rank = ANY(${ranksOf(only)}::int[])` : Prisma.sql`p.reason = ${only}`
}

/** After the last line of the page before, where it stood when that page was read. */
async function findAfter(tx: Tx, { clinicId }: ClinicScope, cursor: string): Promise<Prisma.Sql[]> {
  const [rank, patientId = ''] = cursor.split('.')
  const [last] = await tx.$queryRaw<{ name: string }[]>`
    SELECT sort_name AS name FROM patient_place
    WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid`
  if (!last) return []
  return [
    Prisma.sql`(p.rank, p.sort_name, p.patient_id) > (${Number(rank)}::int, ${last.name}, ${patientId}::uuid)`,
  ]
}

async function readLines(tx: Tx, scope: ClinicScope, page: readonly Listed[], now: Date) {
  const ids = page.map(({ id }) => id)
  const { timeZone } = await tx.clinic.findUniqueOrThrow({
    where: { id: scope.clinicId },
    select: { timeZone: true },
  })
  const today = dayIn(now, timeZone)
  const rows = new Map((await readPatientRows(tx, scope, ids)).map((row) => [row.id, row]))
  const mayRead = can(scope.role, 'readAdherence')
  const given = mayRead ? await readGivenPlans(tx, scope, { patientIds: ids, since: readSince(today) }) : []
  const open = mayRead ? await readNamedAlerts(tx, scope, ids) : new Map()
  const givenIds = [...rows.values()].flatMap(({ plan }) => (plan?.version ? [plan.id] : []))
  const reassess = await readReassessments(tx, scope, givenIds, today)
  const answered = mayRead ? await readAnswered(tx, scope, givenIds, { now, today, timeZone }) : new Map()
  const done = mayRead ? await readDone(tx, scope, page, { today, timeZone }) : new Map()
  const adherence = new Map(given.map((plan) => [plan.patientId, toPatientAdherence(plan, today)]))
  return page.flatMap(({ id, rank }) => {
    const row = rows.get(id)
    if (!row) return []
    const line = toPatientLine(row, adherence.get(id), today, timeZone, open.get(id))
    const planId = row.plan?.id ?? ''
    const more = {
      reassess: reassess.get(planId) ?? null,
      answered: answered.get(planId) ?? null,
      done: done.get(id) ?? null,
    }
    return [{ ...line, group: groupOf(rank), ...more }]
  })
}

/** Of those who were dealt with today, who did it, at which time of day, and what it was about. */
async function readDone(
  tx: Tx,
  scope: ClinicScope,
  page: readonly Listed[],
  { today, timeZone }: { today: string; timeZone: string },
): Promise<Map<string, NonNullable<ListedPatient['done']>>> {
  const ids = page.flatMap(({ id, rank }) => (rank === doneRank ? [id] : []))
  if (ids.length === 0) return new Map()
  const seen = [...(await readLastSeen(tx, scope, ids, today))].flatMap(([id, alert]) =>
    alert.seen ? [{ id, ...alert.seen, about: toDonePlace(alert).reason }] : [],
  )
  const names = await readUserNames(
    tx,
    seen.map(({ by }) => by),
  )
  return new Map(
    seen.map(({ id, by, at, about }) => [
      id,
      { by: names.get(by) ?? '', at: clock(new Date(at), timeZone), about },
    ]),
  )
}

/** By plan, the newest answer to a question that reached its patient on the clinic's day, or will: one of before midnight, after it. */
async function readAnswered(
  tx: Tx,
  scope: ClinicScope,
  planIds: readonly string[],
  { now, today, timeZone }: { now: Date; today: string; timeZone: string },
): Promise<Map<string, NonNullable<ListedPatient['answered']>>> {
  const writtenAt = { gte: new Date(now.getTime() - dayMs) }
  const where = { planId: { in: [...planIds] }, answersCheckInId: { not: null }, writtenAt }
  const answers = (await readMessages(tx, scope, where, now)).filter(
    ({ reachesAt }) => dayIn(new Date(reachesAt), timeZone) >= today,
  )
  return new Map(
    answers.reverse().map(({ planId, by, text, reachesAt }) => {
      const at = clock(new Date(reachesAt), timeZone)
      return [planId, { by, at, text: shorten(text ?? '') }]
    }),
  )
}

async function readNamedAlerts(tx: Tx, scope: ClinicScope, ids: readonly string[]) {
  const open = await readOpenAlerts(tx, scope, ids)
  const named = await nameAsked(tx, scope, [...open.values()].flat())
  const byId = new Map(named.map((alert) => [alert.id, alert]))
  return new Map([...open].map(([id, alerts]) => [id, alerts.map((alert) => byId.get(alert.id) ?? alert)]))
}

type Counted = Place & { clinic: number; mine: number }

async function countPlaces(
  tx: Tx,
  { clinicId, memberId }: ClinicScope,
  { whose, archived }: PlaceListQuery,
): Promise<PatientCounts> {
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT rank, reason, count(*)::int AS clinic, (count(*) FILTER (WHERE member_id = ${memberId}::uuid))::int AS mine
    FROM patient_place WHERE clinic_id = ${clinicId}::uuid GROUP BY rank, reason`
  const counts: PatientCounts = { mine: 0, clinic: 0, archived: 0, groups: {}, reasons: {} }
  for (const { rank, reason, clinic, mine } of rows) {
    const isArchived = rank === archivedRank
    if (isArchived) counts.archived += clinic
    else {
      counts.clinic += clinic
      counts.mine += mine
    }
    const count = whose === 'mine' ? mine : clinic
    if (isArchived !== archived) continue
    counts.groups[groupOf(rank)] = (counts.groups[groupOf(rank)] ?? 0) + count
    if (reason && rank !== doneRank) counts.reasons[reason] = (counts.reasons[reason] ?? 0) + count
  }
  return counts
}
