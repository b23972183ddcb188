import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import type { ClosedAbout } from './shown-open'

/** What the panel of a closed plan says of patient and clinic. */
export function toClosedAbout({
  patient,
  facts,
  denied,
  clinic,
  today,
  signs,
  may,
}: {
  patient: ClosedAbout['patient']
  facts: PatientFacts
  denied: readonly string[]
  clinic: FrozenPlan['clinic']
  today: string
  signs: string
  may: boolean
}): ClosedAbout {
  const { emergencyNumber, crisisLine, country, timeZone } = clinic
  return {
    patient,
    condition: facts.conditions[0]?.text ?? null,
    denied,
    clinic: {
      ...(emergencyNumber ? { emergencyNumber } : {}),
      ...(crisisLine ? { crisisLine } : {}),
      country,
      timeZone,
      today,
    },
    signs,
    may,
  }
}
