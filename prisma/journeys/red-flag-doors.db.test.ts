import { describe, expect, it } from 'vitest'
import type { CheckInBody } from '@/lib/adherence/check-in'
import { logCheckIn } from '@/lib/adherence/mutations'
import { openPatientPage } from '@/lib/adherence/patient-page/queries'
import { reopenPlan } from '@/lib/adherence/stop/mutations'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { InputError } from '@/lib/errors'
import { takeVersionToPrint } from '@/lib/handout/mutations'
import { recordPatientFacts } from '@/lib/patient/facts/mutations'
import { closeRedFlags, recordScreening } from '@/lib/patient/screening/mutations'
import { getScreening } from '@/lib/patient/screening/queries'
import { checkPlan, openCards } from '@/lib/plan/check/check-plan'
import { answerFinding } from '@/lib/plan/check/mutations'
import { getCheckBasis } from '@/lib/plan/check/queries'
import { previewPlan, publishPlan } from '@/lib/plan/mutations/publish-plan'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import type { PlanItem } from '@/lib/plan/schema'
import { arrange, now } from '@/lib/plan/testing/arrange-plan'
import { emptyFacts } from '@/lib/safety/patient-facts'
import { makeLink } from '@/lib/share/mutations'
import { openShare } from '@/lib/share/open-share'
import { createPatient } from '../factories/patient'
import { createPlan, toContent } from '../factories/plan'

const catalog = builtInCatalog('en')
const line = (slug: string): PlanItem => ({
  id: slug,
  slug,
  side: 'left',
  dosage: catalog.get(slug).dosage ?? undefined,
})
const content = toContent([line('hipflex-halfkneel'), line('clam')])
const note = 'Called 911, her daughter is with her.'
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

async function arrangePlan() {
  const given = await arrange()
  const { clinic, patient, scope, user } = given
  const { id } = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
  const publish = (at = now) => publishPlan(scope, id, { revision: 1 }, at)
  const print = (at = now) => takeVersionToPrint(scope, id, 1, at)
  const link = (at = now) => makeLink(scope, id, at)
  const ask = (rows: Record<string, 'yes' | 'no'>, at = now) =>
    recordScreening(scope, patient.id, { rows, cards: [] }, at)
  /** What the patient keeps on the page of a new link. */
  const say = async (body: CheckInBody, at: Date) => {
    const share = await openShare((await link()).token ?? '', { address: '192.0.2.7', now })
    if (!share) throw new Error('The link is live.')
    const about = { localDate: '2026-11-22', loggedAt: at.toISOString() }
    await logCheckIn(share.scope, { id: crypto.randomUUID(), ...about, body }, at)
  }
  return { ...given, planId: id, publish, print, link, ask, say }
}

const refusal = async (act: Promise<unknown>) => {
  const failed = await act.catch((error: unknown) => error)
  if (!(failed instanceof InputError)) throw new Error('This was to be refused.', { cause: failed })
  return failed
}
const saidBy = async (act: Promise<unknown>) => (await refusal(act)).message

describe('a version', () => {
  it('is not published before somebody asked about red flags, and not by answers of 31 days ago', async () => {
    const { clinic, scope, user } = await arrange()
    const patient = await createPatient({ clinicId: clinic.id })
    const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
    const publish = (at: Date) => publishPlan(scope, plan.id, { revision: 1 }, at)
    expect(await saidBy(publish(now))).toMatch(/Nobody has asked this patient about red flags yet/)
    await recordScreening(scope, patient.id, { rows: { RF05: 'unknown' }, cards: [] }, now)
    expect((await publish(later(24 * 30))).number).toBe(1)
    expect(await saidBy(publish(later(24 * 31)))).toMatch(/older than 30 days/)
  })

  it('waits for new answers after pain of 8, and after an operation', async () => {
    const { scope, patient, publish, say, ask } = await arrangePlan()
    await publish()
    await say({ about: 'day', pain: 8 }, later(1))
    expect(await saidBy(publish(later(2)))).toMatch(/High pain was logged/)
    await ask({ RF05: 'no' }, later(3))
    expect((await publish(later(4))).number).toBe(2)
    const flags = [{ flag: 'tka', side: 'right' as const, date: '2026-11-24' }]
    await recordPatientFacts(scope, patient.id, { revision: 0, facts: { ...emptyFacts, flags } }, later(5))
    expect(await saidBy(publish(later(60)))).toMatch(/An operation or injury was recorded/)
  })
})

describe('an emergency that somebody heard', () => {
  it('closes publishing, printing and the link, keeps the draft, and opens with what was done', async () => {
    const { scope, patient, planId, publish, print, link, ask } = await arrangePlan()
    await publish()
    const { token } = await link()
    await print()
    await ask({ RF02: 'yes' })
    const acts = [() => publish(), () => print(), () => link(), () => previewPlan(scope, planId, now)]
    for (const act of acts) expect(await saidBy(act())).toMatch(/A red flag is open \(RF02\)/)
    const page = await openPatientPage(token ?? '', { address: '192.0.2.7', now })
    expect(page?.closed).toMatchObject({ urgency: 'emergency' })
    expect([...(page?.held ?? [])]).toEqual(['hipflex-halfkneel', 'clam'])
    const saved = await saveDraft(scope, planId, { revision: 1, content: { ...content, title: 'Kept' } }, now)
    expect(saved.revision).toBe(2)
    await closeRedFlags(
      scope,
      patient.id,
      [{ code: 'RF02', outcome: 'reviewed', note, day: '2026-11-22' }],
      later(1),
    )
    expect((await publishPlan(scope, planId, { revision: 2 }, later(1))).number).toBe(2)
    await print(later(1))
    expect((await openPatientPage(token ?? '', { address: '192.0.2.7', now }))?.closed).toBeNull()
  })

  it('is nothing that a later no or another answer takes back', async () => {
    const { publish, ask } = await arrangePlan()
    await ask({ RF02: 'yes' })
    await ask({ RF02: 'no' }, later(30))
    expect(await saidBy(publish(later(31)))).toMatch(/A red flag is open/)
  })

  it('lets what is for this week pass, and sets what the rules go by', async () => {
    const { scope, planId, publish, ask } = await arrangePlan()
    await ask({ RF21: 'yes', RF22: 'yes' })
    const { screening } = await getCheckBasis(scope, planId)
    expect(screening.open.map(({ code }) => code)).toEqual(['RF21', 'RF22'])
    expect((await publish()).number).toBe(1)
  })
})

describe('what a patient says on the page of a plan', () => {
  it('counts as if a member had heard it, until the plan is opened again', async () => {
    const { scope, patient, planId, publish, say } = await arrangePlan()
    await publish()
    await say({ about: 'day', signs: ['RF05'] }, later(1))
    expect((await getScreening(scope, patient.id)).open).toMatchObject([{ code: 'RF05', planId }])
    expect(await saidBy(publish(later(2)))).toMatch(/A red flag is open \(RF05\)/)
    await reopenPlan(scope, planId, later(3))
    expect((await publish(later(4))).number).toBe(2)
  })
})

describe('a version whose line the rules block since', () => {
  it('is neither printed nor linked, names line and rule, and is given with a licensed member’s reason', async () => {
    const { scope, patient, planId, publish, print, link } = await arrangePlan()
    await publish()
    const facts = { ...emptyFacts, flags: [{ flag: 'cannot_kneel' }] }
    await recordPatientFacts(scope, patient.id, { revision: 0, facts }, now)
    for (const act of [print, link]) {
      const { message, problems } = await refusal(act())
      expect(message).toMatch(/Version 1 is not given by now, because the rules block: Half-kneeling/)
      expect(problems).toMatchObject([{ path: expect.stringMatching(/^Half-kneeling/), found: 'R75' }])
    }
    const { answers } = await getCheckBasis(scope, planId)
    const check = { find: catalog.find, facts, today: '2026-11-22', answers }
    for (const { rule, lines } of openCards(checkPlan(content, check)))
      await answerFinding(
        scope,
        planId,
        { rule, lines: lines.map(({ fingerprint }) => fingerprint), reason: 'With a high cushion.' },
        now,
      )
    await print()
    expect((await link()).token).toBeTruthy()
  })
})
