import type { PlanContent } from '@/lib/plan/schema'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { createScreening } from '@/prisma/factories/screening'
import { sharePlan } from '../fixtures/shared-plan'
import type { DeviceOptions } from './drivers/device'
import type { Phone } from './phone'

type Catalogs = Parameters<typeof sharePlan>[0]['catalogs']

/** What a journey has: its own clinic with a patient, the plan they were given, and phones. */
export type Given = {
  share: (content?: PlanContent, catalogs?: Catalogs) => ReturnType<typeof sharePlan>
  /** A phone with nothing on it, on a line of its own. */
  takePhone: (options?: Partial<DeviceOptions>) => Promise<Phone>
}

/** A journey by what it shows. */
export type Journeys = Record<string, (given: Given) => Promise<void>>

/** Gives a plan to a patient whom nobody else knows. */
export async function share(content?: PlanContent, catalogs?: Catalogs): ReturnType<typeof sharePlan> {
  const clinic = await createClinic()
  const therapist = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id, memberId: therapist.member.id })
  await createScreening({ patient, userId: therapist.user.id, askedAt: new Date() })
  return sharePlan({ clinic, patient, therapist, ...(content ? { content } : {}), catalogs })
}
