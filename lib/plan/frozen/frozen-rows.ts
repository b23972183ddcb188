import { crisisLine } from '@/lib/clinic/crisis-line'
import { emergencyNumber } from '@/lib/clinic/emergency-number'
import { toDay } from '@/lib/day'
import { isMediaKey, mediaAddress } from '@/lib/media/media-key'
import type { StoredFacts } from '@/lib/patient/facts/stored-facts'
import type { FrozenPlan } from './frozen-plan'

type ClinicRow = Omit<
  FrozenPlan['clinic'],
  'phone' | 'address' | 'website' | 'emergencyNumber' | 'crisisLine' | 'hours' | 'logo' | 'accent'
> &
  Record<'phone' | 'address' | 'website', string | null> &
  Partial<Record<'emergencyNumber' | 'crisisLine' | 'hours' | 'accent' | 'logoKey', string | null>> &
  Partial<Record<'logoWidth' | 'logoHeight', number | null>>
type PatientRow = { firstName: string; lastName: string; birthDate: Date | null }

/** The lines of a clinic that a version carries, with the numbers to call: its own, or those of its country. */
export function toFrozenClinic(clinic: ClinicRow): FrozenPlan['clinic'] {
  const { name, phone, address, website, country, timeZone, firstDayOfWeek, paperSize } = clinic
  const number = clinic.emergencyNumber ?? emergencyNumber(country)
  const line = clinic.crisisLine ?? crisisLine(country)
  return {
    name,
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
    ...(website ? { website } : {}),
    country,
    ...(number ? { emergencyNumber: number } : {}),
    ...(line ? { crisisLine: line } : {}),
    ...(clinic.hours ? { hours: clinic.hours } : {}),
    ...toLetterhead(clinic),
    timeZone,
    firstDayOfWeek,
    paperSize,
  }
}

function toLetterhead({ logoKey, logoWidth, logoHeight, accent }: ClinicRow) {
  const isKept = logoKey && logoWidth && logoHeight && isMediaKey(logoKey)
  return {
    ...(isKept ? { logo: { address: mediaAddress(logoKey), width: logoWidth, height: logoHeight } } : {}),
    ...(accent ? { accent } : {}),
  }
}

export function toFrozenPatient({ firstName, lastName, birthDate }: PatientRow): FrozenPlan['patient'] {
  const day = birthDate && toDay(birthDate)
  return { firstName, ...(lastName ? { lastName } : {}), ...(day ? { birthDate: day } : {}) }
}

/** What the check of a version rests on; nothing while nobody has recorded facts. */
export function toFrozenFacts({ revision, facts }: StoredFacts): FrozenPlan['facts'] {
  if (revision === 0) return undefined
  const { flags, flagsAskedOn, absentLimbs } = facts
  return { flags, ...(flagsAskedOn ? { flagsAskedOn } : {}), absentLimbs }
}
