import { randomUUID } from 'node:crypto'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import { openShare } from '@/lib/share/open-share'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import releasedPlan from '@/prisma/releases/0.1.0/frozen-plan.json' with { type: 'json' }
import type { CheckIn, DayBody } from '../check-in'

export const now = new Date('2026-11-22T20:00:00Z')
const items = [{ id: 'bridge-line', slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 7 } }]

async function arrangeClinic() {
  const clinic = await createClinic()
  return { clinic, ...(await createMember({ clinicId: clinic.id })) }
}
type Arranged = Awaited<ReturnType<typeof arrangeClinic>>

/** A patient with a published plan of one exercise and a live link, in a clinic of their own unless one is given. */
export async function arrangeLog({
  unscheduled = false,
  released = false,
  lastName,
  beside,
}: {
  unscheduled?: boolean
  released?: boolean
  lastName?: string
  beside?: Arranged
} = {}) {
  const { clinic, user, member, scope } = beside ?? (await arrangeClinic())
  const patient = await createPatient({ clinicId: clinic.id, ...(lastName ? { lastName } : {}) })
  const content = toContent(items)
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
  const frozen = toFrozenPlan({
    content,
    catalogs: { en: builtInCatalog('en') },
    clinic: {
      name: clinic.name,
      country: 'US',
      emergencyNumber: '911',
      timeZone: 'UTC',
      firstDayOfWeek: 1,
      paperSize: 'letter',
    },
    therapist: { name: 'Ines Okafor' },
    patient: { firstName: 'Tomas' },
    versionNumber: 1,
    publishedOn: '2026-11-01',
  })
  const version = await createPlanVersion({ plan, memberId: member.id, frozen, unscheduled })
  if (released) await publishAsRelease(version.id)
  const { token } = await createShareLink(plan)
  const share = await openShare(token, { address: '192.0.2.1', now })
  if (!share) throw new Error('The link is live.')
  return { clinic, user, scope, member, patient, plan, version, token, share: share.scope }
}

/** The version in the shape in which release 0.1.0 stored one, with nothing beside it. */
async function publishAsRelease(id: string): Promise<void> {
  const frozen = { ...releasedPlan, publishedOn: '2026-11-01', versionNumber: 1 }
  await ownerDatabase().planVersion.updateMany({ where: { id }, data: { frozen } })
}

/** A check-in of today, of the exercise unless something else is given. */
export function toCheckIn(given: Partial<CheckIn> = {}): CheckIn {
  return {
    id: randomUUID(),
    itemId: 'bridge-line',
    localDate: '2026-11-22',
    loggedAt: '2026-11-22T19:00:00.000Z',
    body: { about: 'item', result: 'done' },
    ...given,
  }
}

/** Answers about a day as a whole. */
export function toDayCheckIn(body: Omit<DayBody, 'about'>, given: Partial<CheckIn> = {}): CheckIn {
  const { itemId: _, ...rest } = toCheckIn(given)
  return { ...rest, body: { about: 'day', ...body } }
}
