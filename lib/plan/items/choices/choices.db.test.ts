import { describe, expect, it } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { archivePlan } from '@/lib/plan/mutations/archive-plan'
import { arrange, auditKinds, now } from '@/lib/plan/testing/arrange-plan'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { listPlanChoices } from './queries'

const kneeling = 'hipflex-halfkneel'
const asked = (search = '') => ({ slug: kneeling, search, locale: 'en' as const })

async function planFor(
  given: Pick<Awaited<ReturnType<typeof arrange>>, 'clinic' | 'scope'>,
  patientId: string,
  items: string[] = [],
) {
  const content = toContent(items.map((slug) => ({ id: slug, slug })))
  return createPlan({ clinicId: given.clinic.id, patientId, userId: given.scope.userId, content })
}

describe('the plans that an item may be added to', () => {
  it('are the open ones, those of the member before the others, and say what blocks it', async () => {
    const given = await arrange()
    const { clinic, scope, patient, user } = given
    const [mine, held] = [
      await createPatient({ clinicId: clinic.id, memberId: scope.memberId, firstName: 'Rosa' }),
      await createPatient({ clinicId: clinic.id, memberId: scope.memberId, firstName: 'Ada' }),
    ]
    const other = await createMember({ clinicId: clinic.id })
    const theirs = await planFor({ clinic, scope: other.scope }, patient.id, [kneeling])
    const own = await planFor(given, mine.id)
    const blocked = await planFor(given, held.id)
    await createPatientFacts({ patient: held, userId: user.id, facts: { flags: [{ flag: 'cannot_kneel' }] } })
    const away = await planFor(given, mine.id)
    await archivePlan(scope, away.id, now)
    const choices = await listPlanChoices(scope, asked(), now)
    expect(choices.map(({ planId }) => planId)).toHaveLength(3)
    expect(choices.at(-1)).toMatchObject({ planId: theirs.id, inPlan: true, blocked: null })
    expect(choices.find(({ planId }) => planId === own.id)).toMatchObject({ inPlan: false, blocked: null })
    expect(choices.find(({ planId }) => planId === blocked.id)?.blocked).toEqual({
      flag: 'Cannot kneel',
      message: 'Use standing or side-lying version.',
    })
    expect(await auditKinds(clinic.id)).toContain('patients-listed')
  })

  it('are found by the patient’s name, and are the clinic’s alone', async () => {
    const given = await arrange()
    const { clinic, scope } = given
    const rosa = await createPatient({ clinicId: clinic.id, firstName: 'Rosalind', lastName: 'Quist' })
    const ada = await createPatient({ clinicId: clinic.id, firstName: 'Ada', lastName: 'Norr' })
    const plan = await planFor(given, rosa.id)
    await planFor(given, ada.id)
    const found = await listPlanChoices(scope, asked('rosal'), now)
    expect(found.map(({ planId }) => planId)).toEqual([plan.id])
    const foreign = (await createMember({ clinicId: (await createClinic()).id })).scope
    expect(await listPlanChoices(foreign, asked(), now)).toEqual([])
    expect(await auditKinds(clinic.id)).toContain('patients-searched')
  })

  it('are none of an item that is missing', async () => {
    const { scope } = await arrange()
    await expect(listPlanChoices(scope, { ...asked(), slug: 'own-nothing' }, now)).rejects.toThrow(
      NotFoundError,
    )
  })
})
