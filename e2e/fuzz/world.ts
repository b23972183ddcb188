import { createHash, randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/role'
import type { ClinicScope } from '@/lib/access/scope'
import { remarkOnLines } from '@/lib/adherence/message/mutations'
import { logCheckIn } from '@/lib/adherence/mutations'
import { openSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { makeFilm } from '@/lib/catalog/film/fixtures/make-film'
import { toCatalogItems } from '@/lib/catalog/own/to-catalog-items'
import { toOwnItem } from '@/lib/catalog/own/to-own-item'
import { wholePhoto } from '@/lib/catalog/photo/photo-edit'
import { dayIn, toDay } from '@/lib/day'
import { answerUpload, uploadPath } from '@/lib/media/uploads'
import { usualTimes } from '@/lib/reminder/slot-times'
import { emptyFacts } from '@/lib/safety/patient-facts'
import { openShare } from '@/lib/share/open-share'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createScreening } from '@/prisma/factories/screening'
import { createShareLink } from '@/prisma/factories/share-link'
import { grayPhoto } from '../fixtures/gray-photo'
import { toHipContent } from '../fixtures/hip-plan'
import { sharePlan } from '../fixtures/shared-plan'

export type World = Awaited<ReturnType<typeof createWorld>>

const password = 'grey heron on the pier'
/** As next-auth makes it, so that a sign-in gets as far as its password. */
const csrf = 'f'.repeat(64)
const webm = { container: 'webm', codec: 'vp8' } as const

/** A clinic with a published and shared plan, and what would be right to send to it. */
export async function createWorld() {
  const clinic = await createClinic()
  const owner = await createMember({ clinicId: clinic.id, role: 'owner', password })
  const therapist = await createMember({ clinicId: clinic.id, role: 'therapist', name: 'Noor Haddad' })
  const assistant = await createMember({ clinicId: clinic.id, role: 'assistant', name: 'Alma Reyes' })
  const members = { owner, therapist, assistant }
  const patient = await createPatient({ clinicId: clinic.id, memberId: owner.member.id })
  await createScreening({ patient, userId: owner.user.id, rows: { RF22: 'yes' }, askedAt: new Date() })
  const content = toHipContent()
  const { plan, link } = await sharePlan({ clinic, patient, therapist: owner, content })
  // A link of its own, so that what is asked of it locks nothing else.
  const lockable = await createShareLink(plan)
  const now = new Date()
  const remarks = [{ itemId: content.phases[0]?.items[0]?.id ?? '', text: 'Slower.' }]
  // A colleague's, so that what the owner remarks does not change it.
  const [message] = await remarkOnLines(therapist.scope, plan.id, remarks, now)
  const alertId = await raiseFlood(link, now)
  const checkIn = {
    id: randomUUID(),
    localDate: dayIn(now, clinic.timeZone),
    loggedAt: now.toISOString(),
    body: {
      about: 'day',
      painBefore: 1,
      pain: 2,
      painAfter: 2,
      note: 'went well',
      asked: { about: 'how', itemId: content.phases[0]?.items[0]?.id ?? '' },
    },
    deviceId: randomUUID(),
  }
  const ownItem = toOwnItem({ en: builtInCatalog('en').get('bridge') })
  await ownerDatabase().catalogItemRow.create({
    data: { clinicId: clinic.id, slug: 'bridge', item: toCatalogItems(ownItem, 'bridge', null) },
  })
  const template = await ownerDatabase().planTemplate.create({
    data: {
      ...{ clinicId: clinic.id, id: randomUUID(), name: 'Hip, early', note: '', content: toHipContent() },
      ...{ ownerMemberId: owner.member.id, savedByUserId: owner.user.id, savedAt: now },
    },
  })
  const templateWords = { name: 'Hip, early', note: '', shared: false }
  return {
    /** What stands in an address, by the name of its place. */
    params: {
      patientId: patient.id,
      planId: plan.id,
      templateId: template.id,
      memberId: assistant.member.id,
      messageId: message?.id ?? randomUUID(),
      visitId: randomUUID(),
      scoreId: randomUUID(),
      linkId: lockable.id,
      token: link.token,
      number: '1',
      revision: '1',
      slug: 'bridge',
      code: 'hip_nerve_general',
      key: `${'a'.repeat(64)}.svg`,
      '...nextauth': 'callback/credentials',
      upload: 'a'.repeat(32),
    } as Record<string, string>,
    /** A right body, by method and route. */
    bodies: {
      'POST /api/auth/[...nextauth]': { csrfToken: csrf, email: owner.user.email, password, json: 'true' },
      'POST /api/catalog/media': { uploadId: await uploadMedia(owner.scope, grayPhoto), edit: wholePhoto },
      'POST /api/catalog/media/films': { uploadId: await uploadMedia(owner.scope, await makeFilm(webm)) },
      'POST /api/catalog/own': { item: ownItem },
      'PUT /api/catalog/doses': { about: { item: 'clam' }, dosage: { sets: 3, reps: 12 } },
      'POST /api/catalog/items/[slug]/plans': { search: 'bra' },
      'POST /api/catalog/own/import': {
        headers: ['Name', 'Kind'],
        rows: [['Bridge', 'SG']],
        lines: [2],
        columns: null,
        twins: 'skip',
        write: true,
      },
      'PUT /api/catalog/own/archive': { slugs: ['own-x'], archived: true },
      'PUT /api/catalog/own/[slug]': { revision: 1, item: ownItem },
      'PUT /api/patients/[patientId]/facts': { revision: 0, facts: emptyFacts },
      'POST /api/patients/[patientId]/screenings': { rows: { RF05: 'no', RF12: 'unknown' }, cards: ['1'] },
      'POST /api/patients/[patientId]/screenings/closings': {
        closings: [{ code: 'RF22', outcome: 'reviewed', note: 'Seen by the doctor.', day: '2026-01-12' }],
      },
      'PUT /api/patients/[patientId]/measures/[scoreId]': {
        measure: 'SANE',
        on: dayIn(now, clinic.timeZone),
        replaces: null,
        score: { number: '60', side: 'left' },
      },
      'PUT /api/patients/[patientId]/link-measures': {
        revision: 0,
        asked: [{ measure: 'NPRS', everyWeeks: 2 }],
      },
      'PUT /api/patients/[patientId]/therapist': { memberId: therapist.member.id, was: owner.member.id },
      'POST /api/members/[memberId]/hand-over': {
        to: therapist.member.id,
        patientIds: [patient.id],
      },
      'POST /api/patients/[patientId]/alerts/seen': { alertIds: [alertId] },
      'POST /api/patients/[patientId]/alerts/set-aside': { alertIds: [alertId] },
      'POST /api/patients/lines': {
        search: 'bra',
        whose: 'clinic',
        archived: false,
        cursor: null,
        limit: 50,
      },
      'POST /api/patients/search': { search: 'bra', whose: 'mine', archived: false, cursor: null, limit: 50 },
      'POST /api/plans': { patientId: patient.id, templateCode: 'hip_nerve_general' },
      'POST /api/plans/import': { patientId: patient.id, file: toHipContent() },
      'POST /api/plans/[planId]/messages': { remarks },
      'PUT /api/plans/[planId]/messages/[messageId]': { revision: 1, message: null },
      'PUT /api/plans/[planId]/visits/[visitId]': {
        revision: 1,
        visit: { on: dayIn(now, clinic.timeZone), version: 1, lines: [], note: 'Walks well.' },
      },
      'POST /api/plans/[planId]/check': { rule: 'R73', lines: ['a1'] },
      'POST /api/plans/[planId]/publish': { revision: 1, note: 'first' },
      'PUT /api/plans/[planId]/left-out': { leftOut: [] },
      'POST /api/templates/own': { planId: plan.id, keepWords: false, ...templateWords },
      'PUT /api/templates/own/[templateId]': { revision: 1, ...templateWords },
      'PUT /api/templates/own/[templateId]/content': { revision: 2, planId: plan.id, keepWords: false },
      'PUT /api/plans/[planId]': { revision: 1, content: toHipContent() },
      // After what is based on the plan's first revision: it makes another.
      'POST /api/catalog/own/[slug]/for-plan': { planId: plan.id, item: ownItem },
      'POST /api/s/[token]/check-ins': checkIn,
      'POST /api/s/[token]/measures': {
        scores: [{ id: randomUUID(), measure: 'NPRS', replaces: null, score: { number: '2' } }],
      },
      'POST /api/plans/[planId]/links': { role: 'family', name: 'Ana', reads: false },
      'PUT /api/plans/[planId]/links/[linkId]/proof': { kind: 'pin', pin: '402913' },
      'PUT /api/s/[token]/reminders/push': {
        target: {
          endpoint: 'https://push.example.test/one',
          p256dh: 'B'.padEnd(87, 'A'),
          auth: 'A'.repeat(22),
        },
        choice: {
          times: usualTimes,
          timeZone: 'UTC',
          quiet: { from: '21:00', to: '07:00' },
          againAfter: 3,
        },
      },
      'PUT /api/s/[token]/reminders/calendar': { times: usualTimes, timeZone: 'UTC', withLink: false },
    } as Record<string, object>,
    /** A cookie that goes with the sign-in's token. */
    csrfCookie: `next-auth.csrf-token=${csrf}%7C${sha256(`${csrf}${process.env.NEXTAUTH_SECRET}`)}`,
    clinicId: clinic.id,
    memberId: assistant.member.id,
    /** The clinic's rows that somebody might want to change, to be held against each other. */
    async snapshot() {
      const where = { clinicId: clinic.id }
      const database = ownerDatabase()
      return JSON.stringify([
        await database.clinic.findMany({ where: { id: clinic.id } }),
        await database.member.findMany({ where, orderBy: { id: 'asc' } }),
        await database.patient.findMany({ where, orderBy: { id: 'asc' } }),
        await database.plan.findMany({ where, orderBy: { id: 'asc' } }),
        await database.shareLink.findMany({
          where,
          orderBy: { id: 'asc' },
          select: { id: true, revokedAt: true, proofId: true },
        }),
        await database.planTemplate.findMany({ where, orderBy: { id: 'asc' } }),
        await database.planVersion.count({ where }),
        await database.alertSeen.count({ where }),
      ])
    },
    /** The cookie of a session that was just begun. */
    async signIn(role: Role): Promise<string> {
      const token = await openSession(members[role].user.id, new Date())
      return token ? `${sessionCookie(process.env.NEXTAUTH_URL ?? '').name}=${token}` : ''
    },
  }
}

/** A photo or a film that was uploaded whole, waiting to be taken. Answers its id. */
async function uploadMedia(scope: ClinicScope, bytes: Uint8Array): Promise<string> {
  const begun = new Request(`http://localhost${uploadPath}`, {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  })
  const { headers } = await answerUpload(scope, begun, { maxBytes: bytes.length })
  return headers.get('location')?.split('/').at(-1) ?? ''
}

/** An answer of the patient's, and the alert that there were too many of them. */
async function raiseFlood(link: { id: string; token: string }, now: Date): Promise<string> {
  const share = await openShare(link.token, { address: '198.51.100.7', now })
  if (!share) throw new Error('The link does not open.')
  const said = {
    localDate: toDay(now),
    loggedAt: now.toISOString(),
    body: { about: 'day' as const, pain: 8 },
  }
  await logCheckIn(share.scope, { id: randomUUID(), ...said }, now)
  const pain = await ownerDatabase().alert.findFirstOrThrow({ where: { shareLinkId: link.id } })
  const flood = { ...pain, id: randomUUID(), kind: 'flood', detail: { since: now.toISOString() } }
  await ownerDatabase().alert.create({ data: flood })
  return flood.id
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
