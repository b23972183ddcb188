import { describe, expect, it } from 'vitest'
import { readOpenAlerts } from '@/lib/adherence/alert/queries'
import { remarkOnLines } from '@/lib/adherence/message/mutations'
import { logCheckIn } from '@/lib/adherence/mutations'
import { openPageNow, openPatientPage } from '@/lib/adherence/patient-page/queries'
import { arrangeLog, now, toCheckIn, toDayCheckIn } from '@/lib/adherence/testing/arrange-log'
import { readWithin } from '@/lib/db/within'
import { ForbiddenError, InputError, LockedError, NotFoundError } from '@/lib/errors'
import type { HelperInput } from '@/lib/share/helper-link/helper-link'
import { makeHelperLink, revokeOneLink } from '@/lib/share/helper-link/mutations'
import { listHelperLinks } from '@/lib/share/helper-link/queries'
import { revokeLink } from '@/lib/share/mutations'
import { openLink } from '@/lib/share/open-share'
import { setProof } from '@/lib/share/proof/mutations/set-proof'
import { findLink } from '@/lib/share/queries'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'

const facts = { address: '203.0.113.9', now }
const later = new Date(now.getTime() + 3_600_000)
const ana: HelperInput = { role: 'family', name: 'Ana', reads: false }

async function arrange(input: HelperInput = ana) {
  const given = await arrangeLog()
  const made = await makeHelperLink(given.scope, given.plan.id, input, now)
  const token = made.token ?? ''
  const opened = await openLink(token, facts)
  if (!opened) throw new Error('The link is live.')
  return { ...given, helperLink: made, helperToken: token, byHelper: opened.scope }
}

describe('a helper’s link', () => {
  it('opens the same plan and says whose it is, and the patient’s own stays the plan’s link', async () => {
    const { scope, plan, token, helperToken, share } = await arrange()
    expect((await openPatientPage(helperToken, facts))?.share).toMatchObject({
      scope: { planId: plan.id },
      helper: { role: 'family', name: 'Ana', reads: false },
    })
    expect((await openPatientPage(token, facts))?.share.helper).toBeNull()
    expect(await findLink(scope, plan.id)).toMatchObject({ id: share.shareLinkId, token })
  })

  it('shows and stops what the patient’s shows and stops', async () => {
    const { byHelper, share, token, helperToken } = await arrange()
    await logCheckIn(share, toCheckIn(), now)
    await logCheckIn(byHelper, toDayCheckIn({ pain: 8 }), now)
    const day = { day: '2026-11-22' }
    const [theirs, own] = await Promise.all([
      openPageNow(helperToken, facts, day),
      openPageNow(token, facts, day),
    ])
    expect(theirs?.checkIns).toHaveLength(2)
    expect(theirs?.stop.kind).toBe('stopped')
    expect(own?.stop).toEqual(theirs?.stop)
  })

  it('tells the therapist who logged what', async () => {
    const { byHelper, share, scope, patient, plan } = await arrange()
    await logCheckIn(byHelper, toDayCheckIn({ pain: 8 }), now)
    await logCheckIn(share, toDayCheckIn({ pain: 9 }), now)
    const alerts = await readWithin(scope, (tx) => readOpenAlerts(tx, scope, [patient.id]))
    expect(alerts.get(patient.id)?.map(({ helper, ...alert }) => [alert.kind, helper?.name])).toEqual(
      expect.arrayContaining([
        ['pain-high', 'Ana'],
        ['pain-high', undefined],
      ]),
    )
    expect(await listHelperLinks(scope, plan.id)).toMatchObject([{ logged: 1, lastLoggedAt: now }])
  })

  it('reads what they write to each other only where the therapist allows it', async () => {
    for (const reads of [false, true]) {
      const { scope, plan, share, token, helperToken } = await arrange({ ...ana, reads })
      await logCheckIn(share, toDayCheckIn({ note: 'May I swim?' }), now)
      await remarkOnLines(scope, plan.id, [{ itemId: 'bridge-line', text: 'Slower.' }], now)
      const asked = { ...facts, now: later }
      const own = await openPatientPage(token, asked)
      expect([own?.questions.length, own?.messages.length]).toEqual([1, 1])
      const count = reads ? 1 : 0
      const page = await openPatientPage(helperToken, asked)
      expect([page?.questions.length, page?.messages.length]).toEqual([count, count])
      const answer = await openPageNow(helperToken, asked, { day: '2026-11-22' })
      expect([answer?.questions.length, answer?.messages.length]).toEqual([count, count])
      if (!reads) expect(JSON.stringify([page, answer])).not.toMatch(/May I swim|Slower/)
    }
  })

  it('ends alone, and goes on when the patient’s ends', async () => {
    const { scope, plan, token, helperToken, helperLink } = await arrange()
    const other = await makeHelperLink(scope, plan.id, { role: 'coach', name: '', reads: false }, now)
    await revokeOneLink(scope, { planId: plan.id, linkId: helperLink.id }, now)
    expect(await openLink(helperToken, facts)).toBeNull()
    expect(await openLink(token, facts)).not.toBeNull()
    await revokeLink(scope, plan.id, now)
    expect(await openLink(token, facts)).toBeNull()
    expect(await openLink(other.token ?? '', facts)).not.toBeNull()
    await expect(revokeOneLink(scope, { planId: plan.id, linkId: helperLink.id }, now)).rejects.toThrow(
      NotFoundError,
    )
  })

  it('has a PIN of its own', async () => {
    const { scope, plan, token, helperToken, helperLink } = await arrange()
    await setProof(scope, { planId: plan.id, linkId: helperLink.id }, { kind: 'pin' })
    await expect(openLink(helperToken, facts)).rejects.toThrow(LockedError)
    expect(await openLink(token, facts)).not.toBeNull()
  })

  it('is made by a therapist of the clinic, ten of a plan at most, and is on record', async () => {
    const { scope, clinic, plan } = await arrange()
    const { scope: assistant } = await createMember({ clinicId: clinic.id, role: 'assistant' })
    const { scope: stranger } = await arrangeLog()
    await expect(async () => makeHelperLink(assistant, plan.id, ana, now)).rejects.toThrow(ForbiddenError)
    await expect(makeHelperLink(stranger, plan.id, ana, now)).rejects.toThrow(NotFoundError)
    await expect(listHelperLinks(stranger, plan.id)).rejects.toThrow(NotFoundError)
    for (let made = 1; made < 10; made += 1) await makeHelperLink(scope, plan.id, ana, now)
    await expect(makeHelperLink(scope, plan.id, ana, now)).rejects.toThrow(InputError)
    const events = await ownerDatabase().auditEvent.count({
      where: { clinicId: clinic.id, kind: 'helper-link-made' },
    })
    expect(events).toBe(10)
  })
})
