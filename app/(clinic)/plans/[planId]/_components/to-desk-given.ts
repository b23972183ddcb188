import { can } from '@/lib/access/policy'
import type { CurrentMember } from '@/lib/auth/gate'
import type { Clinic } from '@/lib/clinic/queries'
import type { PrintChoice } from '@/lib/handout/print-choice'
import { ageOn } from '@/lib/patient/age'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import type { BuilderPlan } from '@/lib/plan/stored-plan'
import type { BuilderClinic, BuilderPatient, Desk } from './builder-context'

/** What every page that edits a plan is given of the patient, the clinic and what its member may do, on an ISO day. */
export function toDeskGiven(
  { scope, user, member }: CurrentMember,
  { plan, patient, clinic }: Pick<BuilderPlan, 'plan' | 'patient'> & { clinic: Clinic },
  today: string,
  print?: PrintChoice,
): { patient: BuilderPatient; clinic: BuilderClinic; can: Desk['can'] } {
  const live = !plan.archived && !patient.archived
  const { role } = scope
  return {
    patient: {
      ...patient,
      age: patient.birthDate ? ageOn(patient.birthDate, today) : null,
      ...(print ? { print: { choice: print, mayBeUsual: can(role, 'changeClinic') } } : {}),
    },
    clinic: {
      ...toFrozenClinic(clinic),
      today,
      member: { name: user.name, ...(member.credentials ? { credentials: member.credentials } : {}) },
    },
    can: {
      change: live && can(role, 'changePlan'),
      publish: live && can(role, 'publishPlan'),
      share: live && can(role, 'shareLink'),
      export: can(role, 'exportData'),
      restore: can(role, 'archivePatient'),
      keep: can(role, 'changeCatalog'),
      restorePlan: can(role, 'changePlan'),
      ask: live && can(role, 'changePatient'),
      sign: live && can(role, 'publishPlan'),
    },
  }
}
