import { mintClinicScope } from '@/lib/access/mint'
import type { ClinicScope } from '@/lib/access/scope'
import { logCheckIn } from '@/lib/adherence/mutations'
import { archivePlan } from '@/lib/plan/mutations/archive-plan'
import { exportPlan, importPlan } from '@/lib/plan/mutations/exchange-plan'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import { getStoredPlan, getVersion } from '@/lib/plan/queries'
import { makeLink, revokeLink } from '@/lib/share/mutations'
import { openShare } from '@/lib/share/open-share'
import { ownerDatabase } from '../factories/owner-database'
import { createPatient } from '../factories/patient'
import { createScreening } from '../factories/screening'
import { seedDemoClinic } from '../seed/demo-clinic'
import { everyField } from './every-field'

/**
 * The demo clinic as this version makes it, and beside it a patient with three plans: one with every kind and every
 * field, published twice, linked, logged and changed since; one whose link was revoked; one archived.
 */
export async function arrangeRelease(now: Date, newId: () => string) {
  await seedDemoClinic(now)
  const scope = await ownerScope()
  const patient = await createPatient({
    clinicId: scope.clinicId,
    memberId: scope.memberId,
    firstName: 'Noor',
    lastName: 'Haddad',
    birthDate: new Date(everyField.patient.birthDate ?? 0),
    recordNumber: 'HS-1063',
  })
  await createScreening({ patient, userId: scope.userId, askedAt: now })
  const planId = await publishEveryField(scope, patient.id, now)
  await logADay(scope, planId, now, newId)
  const revoked = await publishEveryField(scope, patient.id, now)
  await makeLink(scope, revoked, now)
  await revokeLink(scope, revoked, now)
  const archived = await publishEveryField(scope, patient.id, now)
  await makeLink(scope, archived, now)
  await archivePlan(scope, archived, now)
  const { frozen } = await getVersion(scope, planId, 2)
  return { file: { ...(await exportPlan(scope, planId)), patient: everyField.patient }, frozen }
}

async function ownerScope(): Promise<ClinicScope> {
  const { id, clinicId, userId, role } = await ownerDatabase().member.findFirstOrThrow({
    where: { role: 'owner' },
  })
  return mintClinicScope({ clinicId, userId, role, memberId: id })
}

async function publishEveryField(scope: ClinicScope, patientId: string, now: Date): Promise<string> {
  const { planId } = await importPlan(scope, patientId, everyField, now)
  await publishPlan(scope, planId, { revision: 1, note: 'First plan' }, now)
  const { content } = await getStoredPlan(scope, planId)
  const { revision } = await saveDraft(
    scope,
    planId,
    { revision: 1, content: { ...content, title: 'Every field, again' } },
    now,
  )
  await publishPlan(scope, planId, { revision, note: 'Second' }, now)
  await saveDraft(scope, planId, { revision, content: { ...content, title: 'Changed since' } }, now)
  return planId
}

async function logADay(scope: ClinicScope, planId: string, now: Date, newId: () => string): Promise<void> {
  const { token } = await makeLink(scope, planId, now)
  const share = await openShare(token ?? '', { address: '192.0.2.1', now })
  if (!share) throw new Error('The link is live.')
  const phase = share.version.frozen.content.phases[1]
  const about = { localDate: now.toISOString().slice(0, 10), loggedAt: now.toISOString() }
  for (const { id } of phase?.items.slice(0, 4) ?? [])
    await logCheckIn(
      share.scope,
      {
        id: newId(),
        itemId: id,
        ...about,
        body: { about: 'item', result: 'done', times: 1, pain: 3, effort: 'some-work' },
      },
      now,
    )
  await logCheckIn(
    share.scope,
    {
      id: newId(),
      ...about,
      body: { about: 'day', amount: 'some', pain: 7, effort: 'hard', note: 'The stairs hurt.' },
    },
    now,
  )
}
