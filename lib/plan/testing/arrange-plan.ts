import { builtInCatalog } from '@/lib/catalog/catalog'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createScreening } from '@/prisma/factories/screening'
import { changePlanItem } from '../edit-plan'
import { saveDraft } from '../mutations/save-draft'
import { startPlan } from '../mutations/start-plan'
import { needsSite } from '../plan-problems'
import { getStoredPlan } from '../queries'
import type { PlanContent } from '../schema'

/** The evening before in New York, where the clinic is. */
export const now = new Date('2026-11-23T03:30:00Z')

/** A clinic with a member and a patient of its own, who was asked about red flags. */
export async function arrange(role: 'therapist' | 'assistant' = 'therapist') {
  const clinic = await createClinic()
  const { scope, user } = await createMember({ clinicId: clinic.id, role, credentials: 'PT' })
  const patient = await createPatient({ clinicId: clinic.id })
  await createScreening({ patient, userId: user.id, askedAt: now })
  return { clinic, scope, user, patient }
}

/** Every side and site that publishing asks for. */
function complete(content: PlanContent): PlanContent {
  return content.phases
    .flatMap((phase) => phase.items)
    .reduce((plan, { id, slug }) => {
      const item = builtInCatalog('en').get(slug)
      const side = item.sideRule === 'one' ? { side: 'left' as const } : {}
      return changePlanItem(plan, id, { ...side, ...(needsSite(item) ? { site: 'outer hip' } : {}) })
    }, content)
}

/** A plan that nothing stops from being published. */
export async function startComplete(given: Awaited<ReturnType<typeof arrange>>, templateCode = 'meralgia') {
  const planId = await startPlan(given.scope, { patientId: given.patient.id, templateCode }, now)
  const { content } = await getStoredPlan(given.scope, planId)
  const { revision } = await saveDraft(given.scope, planId, { revision: 1, content: complete(content) }, now)
  return { planId, revision }
}

/** The kinds of what was recorded in a clinic, in order. */
export const auditKinds = async (clinicId: string) =>
  (await ownerDatabase().auditEvent.findMany({ where: { clinicId }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  )
