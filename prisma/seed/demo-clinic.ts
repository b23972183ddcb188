import { addDays, dayIn } from '@/lib/day'
import { createClinic } from '../factories/clinic'
import { createMember } from '../factories/member'
import { asOneTransaction, ownerDatabase } from '../factories/owner-database'
import { createPatient } from '../factories/patient'
import { seedDemoFacts } from './demo-facts'
import { seedDemoLogo } from './demo-logo'
import { demoPatients } from './demo-patients'
import { seedDemoPlan } from './demo-plan'
import { seedDemoScores } from './demo-scores'
import { seedDemoScreening } from './demo-screening'

/** Printed by the launcher. It opens nothing elsewhere: demo accounts sign in on this machine alone. */
export const demoSignIn = { email: 'maya@harborstreet.example', password: 'harbor-street-demo' }

/**
 * Makes the demo clinic in a database that has no clinic yet: three people and their patients. Takes the present
 * instant, which ages and weeks are counted from. Returns whether it made one.
 */
export function seedDemoClinic(now: Date): Promise<boolean> {
  return asOneTransaction(async () => {
    if ((await ownerDatabase().clinic.count()) > 0) return false
    const founded = await createClinic({
      name: 'Harbor Street Physio',
      phone: '555 0142',
      address: '18 Harbor Street, Portland, ME 04101',
      website: 'https://harborstreet.example',
      accent: '#0b5450',
      idleTimeoutMinutes: 60,
      demo: true,
    })
    const clinicId = founded.id
    const { password } = demoSignIn
    const maya = await createMember({
      clinicId,
      role: 'owner',
      name: 'Maya Lindqvist',
      email: demoSignIn.email,
      credentials: 'PT',
      password,
    })
    await createMember({
      clinicId,
      role: 'therapist',
      name: 'Daniel Abara',
      email: 'daniel@harborstreet.example',
      credentials: 'DPT',
      password,
    })
    await createMember({
      clinicId,
      role: 'assistant',
      name: 'Joon Park',
      email: 'joon@harborstreet.example',
      password,
    })
    const clinic = await seedDemoLogo(clinicId, maya.user.id, now)
    const daysAgo = (days: number) => addDays(dayIn(now, clinic.timeZone), -days)
    for (const { age, plan, facts, scores, ...given } of demoPatients) {
      const birthDate = toBirthDate(age, now)
      const patient = await createPatient({ ...given, clinicId, memberId: maya.member.id, birthDate })
      if (facts) await seedDemoFacts(facts(daysAgo), patient, maya.user.id)
      if (plan) await seedDemoScreening(daysAgo(6), patient, maya.user.id)
      if (scores) await seedDemoScores(scores, daysAgo, patient, maya.user.id)
      if (plan) await seedDemoPlan(plan, { clinic, patient, therapist: maya, now })
    }
    return true
  })
}

/** A birthday some months ago, so that the age is right whenever the demo is made. */
function toBirthDate(age: number, now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear() - age, now.getUTCMonth() - 4, 1 + (age % 27)))
}
