import { randomUUID } from 'node:crypto'
import { logCheckIn } from '@/lib/adherence/mutations'
import { openPatientPage } from '@/lib/adherence/patient-page/queries'
import { openPatientRecord } from '@/lib/adherence/patient-record/queries'
import { listPatientLines } from '@/lib/adherence/place/queries'
import { listAuditLines } from '@/lib/audit/queries'
import { listPatients } from '@/lib/patient/queries'
import { patientListSchema } from '@/lib/patient/schema'
import { recordScreening } from '@/lib/patient/screening/mutations'
import { openBuilder } from '@/lib/plan/builder/queries'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import { getStoredPlan } from '@/lib/plan/queries'
import { recordOpening } from '@/lib/share/mutations'
import { openLink } from '@/lib/share/open-share'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import type { FilledClinic } from './fill-clinic'

type Patient = FilledClinic['patients'][number]
/** One act on one patient; what it needs beforehand is not measured. */
type Act = (clinic: FilledClinic, patient: Patient) => Promise<() => Promise<unknown>>

const address = '192.0.2.80'
const query = patientListSchema.parse({ limit: 30 })

/** What is typed on the way to a name, from what all have to what one in ninety has, in one place of the list. */
const begun = ['r', 'fa', 'given1', 'rare1', 'family', 'family12', 'given1 rare1']

/** What is measured, by the name it is printed under: the functions that pages and handlers call, against the database. */
export const acts: Record<string, Act> = {
  list:
    async ({ therapist }) =>
    () =>
      listPatientLines(therapist, query, new Date()),
  'list, mine':
    async ({ therapist }) =>
    () =>
      listPatientLines(therapist, { ...query, whose: 'mine' }, new Date()),
  'search, one hit':
    async ({ therapist, patients }) =>
    () =>
      listPatientLines(
        therapist,
        { ...query, search: any(patients.slice(patients.length / 2)).name },
        new Date(),
      ),
  'search, many hits':
    async ({ therapist }) =>
    () =>
      listPatientLines(therapist, { ...query, search: any(begun) }, new Date()),
  'search, go to one':
    async ({ therapist, patients }) =>
    () =>
      listPatients(therapist, { ...query, search: any(patients.slice(patients.length / 2)).name, limit: 8 }),
  'search, go to many':
    async ({ therapist }) =>
    () =>
      listPatients(therapist, { ...query, search: any(begun), limit: 8 }),
  'search, no hit':
    async ({ therapist }) =>
    () =>
      listPatients(therapist, { ...query, search: 'nobody', limit: 8 }),
  patient:
    async ({ therapist }, { id }) =>
    () =>
      openPatientRecord(therapist, id, 'UTC', new Date()),
  builder:
    async ({ therapist }, { planId }) =>
    () =>
      openBuilder(therapist, planId, 'en'),
  save: async ({ therapist }, { planId }) => {
    const { revision, content } = await getStoredPlan(therapist, planId)
    const draft = { revision, content: { ...content, title: `${content.title} ${revision}` } }
    return () => saveDraft(therapist, planId, draft, new Date())
  },
  publish: async ({ therapist }, { id, planId }) => {
    await recordScreening(therapist, id, { rows: { RF05: 'no' }, cards: ['1'] }, new Date())
    const { revision } = await getStoredPlan(therapist, planId)
    return () => publishPlan(therapist, planId, { revision }, new Date())
  },
  'link page':
    async (_clinic, { token }) =>
    async () => {
      const page = await openPatientPage(token, { address, now: new Date() })
      if (!page) throw new Error('The link is live.')
      toSharedPlan(page.share.version.frozen)
      await recordOpening(page.share, new Date())
    },
  'check-in':
    async (_clinic, { token }) =>
    async () => {
      const now = new Date()
      const link = await openLink(token, { address, now })
      if (!link) throw new Error('The link is live.')
      const about = { localDate: now.toISOString().slice(0, 10), loggedAt: now.toISOString() }
      await logCheckIn(
        link.scope,
        { id: randomUUID(), ...about, body: { about: 'day', pain: 2 }, deviceId: randomUUID() },
        now,
      )
    },
  'record of a patient':
    async ({ owner }, { id }) =>
    () =>
      listAuditLines(owner, { patientId: id, limit: 30 }),
  'record of the clinic':
    async ({ owner }) =>
    () =>
      listAuditLines(owner, { limit: 30 }),
}

/** One of them, whichever. */
export function any<Item>(items: readonly Item[]): Item {
  const one = items[Math.floor(Math.random() * items.length)]
  if (one === undefined) throw new Error('There is none.')
  return one
}
