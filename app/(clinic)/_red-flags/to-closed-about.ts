import type { PatientScreening } from '@/lib/patient/screening/patient-screening'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import type { ClosedAbout } from './shown-open'

/** What the panel of a closed plan says of patient and clinic. */
export function toClosedAbout({
  patient,
  facts,
  screening,
  clinic,
  today,
  signs,
  may,
}: {
  patient: ClosedAbout['patient']
  facts: PatientFacts
  screening: PatientScreening
  clinic: FrozenPlan['clinic']
  today: string
  signs: string
  may: boolean
}): ClosedAbout {
  const { emergencyNumber, crisisLine, country, timeZone } = clinic
  const rows = Object.entries(screening.last?.rows ?? {})
  return {
    patient,
    condition: facts.conditions[0]?.text ?? null,
    denied: rows.flatMap(([code, answer]) => (answer === 'no' ? [code] : [])),
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
