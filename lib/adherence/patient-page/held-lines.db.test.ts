import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { readWithin } from '@/lib/db/within'
import { recordPatientFacts } from '@/lib/patient/facts/mutations'
import { checkPlan, openCards } from '@/lib/plan/check/check-plan'
import { answerFinding } from '@/lib/plan/check/mutations'
import { getCheckBasis } from '@/lib/plan/check/queries'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { arrange, now } from '@/lib/plan/testing/arrange-plan'
import type { Flag } from '@/lib/safety/flag'
import { emptyFacts } from '@/lib/safety/patient-facts'
import { makeLink } from '@/lib/share/mutations'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { markSeen, raiseHeldLines } from '../alert/mutations'
import { readAlertsOf } from '../alert/queries'
import { listPatientLines } from '../place/queries'
import { openPatientPage } from './queries'

const query = { search: '', whose: 'clinic' as const, archived: false, cursor: null, limit: 50 }
const catalog = builtInCatalog('en')
const line = (slug: string): PlanItem => ({
  id: slug,
  slug,
  side: 'left',
  ...(catalog.get(slug).dosage ? { dosage: catalog.get(slug).dosage ?? undefined } : {}),
})
const content = toContent([line('hipflex-halfkneel'), line('clam')])

async function arrangePlan(flags: Flag[]) {
  const given = await arrange()
  const { clinic, patient, scope, user } = given
  const { id } = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
  if (flags.length > 0) await record(flags, 0)
  for (const { rule, lines } of await openOnes())
    await answerFinding(
      scope,
      id,
      { rule, lines: lines.map((one) => one.fingerprint), reason: 'With a high cushion.' },
      now,
    )
  await publishPlan(scope, id, { revision: 1 }, now)
  const { token } = await makeLink(scope, id, now)
  const facts = { address: '192.0.2.7', now }
  return {
    ...given,
    record,
    /** As a person who looks at the page does. */
    open: async () => {
      const page = await openPatientPage(token ?? '', facts)
      if (!page) throw new Error('The link is live.')
      const { share, heldSince } = page
      await raiseHeldLines(share, { version: share.version.number, held: heldSince }, '2026-11-22', now)
    },
    held: async (at = now) => [
      ...((await openPatientPage(token ?? '', { address: '192.0.2.7', now: at }))?.held ?? []),
    ],
  }

  async function record(known: Flag[], revision: number) {
    await recordPatientFacts(scope, patient.id, { revision, facts: { ...emptyFacts, flags: known } }, now)
  }
  async function openOnes() {
    const { facts, answers } = await getCheckBasis(scope, id)
    const check = { find: catalog.find, facts: facts.facts, today: '2026-11-22', answers }
    return openCards(checkPlan(content, check))
  }
}

describe('an open link', () => {
  it('holds a line that was blocked since, and gives it again when that is gone', async () => {
    const { held, record } = await arrangePlan([])
    expect(await held()).toEqual([])
    await record([{ flag: 'cannot_kneel' }], 0)
    expect(await held()).toEqual(['hipflex-halfkneel'])
    await record([], 1)
    expect(await held()).toEqual([])
  })

  it('holds nothing that was given with a reason, until what the reason was about changes', async () => {
    const { held, record } = await arrangePlan([{ flag: 'cannot_kneel' }])
    expect(await held()).toEqual([])
    await record([{ flag: 'cannot_kneel', side: 'left' }], 1)
    expect(await held()).toEqual(['hipflex-halfkneel'])
  })

  it('tells the therapist once for a line of a version, first in the list, until somebody has seen it', async () => {
    const { scope, patient, record, open } = await arrangePlan([])
    const line = async () => (await listPatientLines(scope, query, now)).lines[0]
    await open()
    expect((await line())?.alert).toBeNull()
    await record([{ flag: 'cannot_kneel' }], 0)
    await Promise.all([open(), open()])
    await open()
    expect(await line()).toMatchObject({
      group: 'lookFirst',
      alert: { kind: 'heldLine', version: 1, rule: 'R75' },
      unseen: [{}],
    })
    const alerts = await readWithin(scope, (tx) => readAlertsOf(tx, scope, patient.id))
    expect(alerts).toMatchObject([{ kind: 'held-line', version: 1, itemId: 'hipflex-halfkneel', seen: null }])
    await markSeen(
      scope,
      patient.id,
      alerts.map(({ id }) => id),
      now,
    )
    await open()
    expect((await line())?.alert).toBeNull()
  })

  it('goes by the day it is opened on', async () => {
    const { held, record } = await arrangePlan([])
    await record(
      [
        { flag: 'rcr', side: 'left', date: '2026-11-20' },
        { flag: 'tha', side: 'left', date: '2026-11-20', approach: 'lateral' },
      ],
      0,
    )
    const early = await held()
    const late = await held(new Date('2027-11-23T15:00:00Z'))
    expect(early.length).toBeGreaterThan(late.length)
    expect(late).toEqual([])
  })
})
