import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import { ForbiddenError, InputError, NotFoundError } from '@/lib/errors'
import { recordPatientFacts } from '@/lib/patient/facts/mutations'
import type { Flag } from '@/lib/safety/flag'
import { emptyFacts } from '@/lib/safety/patient-facts'
import { createMember } from '@/prisma/factories/member'
import { asOneTransaction, ownerDatabase } from '@/prisma/factories/owner-database'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { previewPlan, publishPlan } from '../mutations/publish-plan'
import { getVersion, listVersions } from '../queries'
import type { PlanItem } from '../schema'
import { arrange, auditKinds, now } from '../testing/arrange-plan'
import { checkPlan, openCards } from './check-plan'
import { answerFinding } from './mutations'
import { getCheckBasis } from './queries'

const catalog = builtInCatalog('en')
const line = (slug: string, more: Partial<PlanItem> = {}): PlanItem => ({
  id: slug,
  slug,
  dosage: catalog.get(slug).dosage ?? undefined,
  ...more,
})
const kneeling = line('hipflex-halfkneel', { side: 'left' })

async function arrangePlan(flags: Flag[], items = [kneeling]) {
  const given = await arrange()
  const { clinic, patient, scope, user } = given
  const content = toContent(items)
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
  await recordPatientFacts(scope, patient.id, { revision: 0, facts: { ...emptyFacts, flags } }, now)
  const open = async () => {
    const { facts, answers } = await getCheckBasis(scope, plan.id)
    const check = { find: catalog.find, facts: facts.facts, today: '2026-11-22', answers }
    return openCards(checkPlan(content, check)).map(({ rule, lines }) => ({
      rule,
      lines: lines.map(({ fingerprint }) => fingerprint),
    }))
  }
  return { ...given, planId: plan.id, open, publish: () => publishPlan(scope, plan.id, { revision: 1 }, now) }
}

const refusal = (act: Promise<unknown>) => act.catch((error: unknown) => error)

describe('publishing under the safety rules', () => {
  it('is stopped by a block at its line, and nothing is printed of the draft', async () => {
    const given = await arrangePlan([{ flag: 'cannot_kneel' }])
    const failed = await refusal(given.publish())
    expect(failed).toBeInstanceOf(InputError)
    expect((failed as InputError).problems).toMatchObject([{ path: 'phases[0].items[0]', found: 'R75' }])
    expect(await refusal(previewPlan(given.scope, given.planId, now))).toBeInstanceOf(InputError)
    expect(await listVersions(given.scope, given.planId)).toEqual([])
  })

  it('takes the reason of a licensed member, which the version keeps and the record names', async () => {
    const given = await arrangePlan([{ flag: 'cannot_kneel' }])
    for (const answer of await given.open())
      await answerFinding(given.scope, given.planId, { ...answer, reason: 'With a high cushion.' }, now)
    await given.publish()
    const { frozen } = await getVersion(given.scope, given.planId)
    expect(frozen.answers).toMatchObject([{ rule: 'R75', reason: 'With a high cushion.', by: 'Ines Okafor' }])
    expect(frozen.facts?.flags).toEqual([{ flag: 'cannot_kneel' }])
    expect(await auditKinds(given.clinic.id)).toContain('block-overridden')
    // Each version is asked anew.
    expect(await refusal(given.publish())).toBeInstanceOf(InputError)
  })

  it('takes an answer that waited for a publishing for the version after it', async () => {
    const { scope, planId, open } = await arrangePlan([{ flag: 'cannot_kneel' }])
    const [block = { rule: '', lines: [] }] = await open()
    let answered: Promise<unknown> | undefined
    await asOneTransaction(async () => {
      const tx = ownerDatabase()
      await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
      answered = answerFinding(scope, planId, { ...block, reason: 'With a high cushion.' }, now)
      await expect.poll(() => isWaitedFor(tx)).toBe(true)
      const plan = await tx.plan.findFirstOrThrow({ where: { id: planId } })
      await createPlanVersion({ plan, memberId: scope.memberId })
    })
    await answered
    const rows = await ownerDatabase().findingAnswerRow.findMany({ where: { planId } })
    expect(rows.map(({ versionNumber }) => versionNumber)).toEqual([2])
    expect((await getCheckBasis(scope, planId)).answers).toHaveLength(1)
  })

  it('takes no reason from an assistant, none for what nobody overrides, and no word without one', async () => {
    const given = await arrangePlan([{ flag: 'cauda_equina_signs' }, { flag: 'cannot_kneel' }])
    const open = await given.open()
    const never = open.find(({ rule }) => rule === 'R01') ?? { rule: '', lines: [] }
    const block = open.find(({ rule }) => rule === 'R75') ?? { rule: '', lines: [] }
    const { scope } = await createMember({ clinicId: given.clinic.id, role: 'assistant', name: 'Alma' })
    const reason = 'With a high cushion.'
    expect(() => answerFinding(scope, given.planId, { ...block, reason }, now)).toThrow(ForbiddenError)
    expect(() => answerFinding(given.scope, given.planId, { ...never, reason }, now)).toThrow(InputError)
    expect(() => answerFinding(given.scope, given.planId, block, now)).toThrow(InputError)
    await answerFinding(given.scope, given.planId, { ...block, reason }, now)
    expect(await given.open()).toMatchObject([{ rule: 'R01' }])
    expect(await refusal(given.publish())).toBeInstanceOf(InputError)
  })

  it('asks for a word to a warning, and takes one from whoever drafts', async () => {
    const given = await arrangePlan([{ flag: 'fall_risk' }], [line('lunge-fwd', { side: 'left' })])
    const open = await given.open()
    expect(open.length).toBeGreaterThan(0)
    expect(await refusal(given.publish())).toBeInstanceOf(InputError)
    const { scope } = await createMember({ clinicId: given.clinic.id, role: 'assistant', name: 'Alma' })
    for (const answer of open) await answerFinding(scope, given.planId, answer, now)
    expect((await given.publish()).number).toBe(1)
    expect(await auditKinds(given.clinic.id)).toContain('finding-acknowledged')
  })

  it('goes by what is recorded at that moment', async () => {
    const given = await arrangePlan([])
    expect((await given.publish()).number).toBe(1)
    const facts = { ...emptyFacts, flags: [{ flag: 'cannot_kneel' }] }
    await recordPatientFacts(given.scope, given.patient.id, { revision: 0, facts }, now)
    expect(await refusal(given.publish())).toBeInstanceOf(InputError)
  })

  it('does not know the plan of another clinic', async () => {
    const given = await arrangePlan([])
    const { scope } = await arrange()
    const answer = { rule: 'R73', lines: ['a'] }
    await expect(answerFinding(scope, given.planId, answer, now)).rejects.toThrow(NotFoundError)
    await expect(getCheckBasis(scope, given.planId)).rejects.toThrow(NotFoundError)
  })
})
