import type { SharedPlan } from '@/lib/share/shared-plan'

/** What the patient calls their therapist. */
export function toFirstName({ therapistName }: Pick<SharedPlan, 'therapistName'>): string {
  return therapistName.split(' ')[0] ?? ''
}
