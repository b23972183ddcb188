import { describe, expect, it } from 'vitest'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import { readWithin, within } from '@/lib/db/within'
import { ForbiddenError, NotFoundError } from '@/lib/errors'
import { readScreening } from '@/lib/patient/screening/queries'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { logCheckIn } from '../mutations'
import { readPageCheckIns } from '../patient-page/queries'
import { arrangeLog, now, toDayCheckIn } from '../testing/arrange-log'
import { reopenPlan } from './mutations'
import { readReopenings, readStopState } from './queries'
import { stopState } from './stop-state'

const today = '2026-11-22'
const inWeeks = new Date('2026-12-20T20:00:00Z')

async function arrange() {
  const given = await arrangeLog()
  const { share } = given
  /** As the patient's page finds it on a day. */
  const onPage = (day: string) =>
    readWithin(share, async (tx) =>
      stopState(await readPageCheckIns(tx, share, day), await readReopenings(tx, share, share.planId), day),
    )
  return { ...given, onPage }
}

describe('a plan that said to stop', () => {
  it('stays stopped for weeks, on the page and in the clinic alike', async () => {
    const { share, scope, plan, onPage } = await arrange()
    await logCheckIn(share, toDayCheckIn({ pain: 7 }), now)
    expect(await onPage(today)).toMatchObject({ kind: 'stopped', pain: 7, asks: 'later' })
    expect(await onPage('2026-12-20')).toMatchObject({ kind: 'stopped', pain: 7, asks: 'now' })
    expect(await readWithin(scope, (tx) => readStopState(tx, scope, plan.id, '2026-12-20'))).toEqual(
      await onPage('2026-12-20'),
    )
  })

  it('opens with half when the patient says that it is better', async () => {
    const { share, onPage } = await arrange()
    await logCheckIn(share, toDayCheckIn({ pain: 7 }), now)
    const answer = toDayCheckIn(
      { better: true },
      { localDate: '2026-12-20', loggedAt: inWeeks.toISOString() },
    )
    await logCheckIn(share, answer, inWeeks)
    expect(await onPage('2026-12-20')).toEqual({ kind: 'half' })
    expect(await onPage('2026-12-21')).toEqual({ kind: 'open' })
  })

  it('is re-opened by a therapist, once, and it is recorded', async () => {
    const { share, scope, plan, clinic, onPage } = await arrange()
    const recorded = () =>
      ownerDatabase().auditEvent.count({ where: { clinicId: clinic.id, kind: 'plan-reopened' } })
    await reopenPlan(scope, plan.id, now)
    expect(await recorded()).toBe(0)
    await logCheckIn(share, toDayCheckIn({ pain: 7 }), now)
    await reopenPlan(scope, plan.id, new Date(now.getTime() + 1000))
    await reopenPlan(scope, plan.id, new Date(now.getTime() + 2000))
    expect([await onPage(today), await recorded()]).toEqual([{ kind: 'open' }, 1])
    const later = new Date(now.getTime() + 3000)
    await logCheckIn(share, toDayCheckIn({ pain: 8 }), later)
    expect(await onPage(today)).toMatchObject({ kind: 'stopped', pain: 8 })
  })

  it('stays stopped by what was sent before a re-opening and kept after it, which nobody could know of', async () => {
    const { share, scope, plan, patient, onPage } = await arrange()
    const at = (ms: number) => new Date(now.getTime() + ms)
    await logCheckIn(share, toDayCheckIn({ pain: 7 }), now)
    await reopenPlan(scope, plan.id, at(1000))
    const kept = await logCheckIn(share, toDayCheckIn({ pain: 9, signs: ['RF01'] }), at(500))
    expect(kept.receivedAt).toBe(at(1001).toISOString())
    expect(await onPage(today)).toMatchObject({ kind: 'stopped', signs: ['RF01'] })
    const { open } = await readWithin(scope, (tx) => readScreening(tx, scope, patient.id))
    expect(open).toMatchObject([{ code: 'RF01', planId: plan.id }])
    await reopenPlan(scope, plan.id, at(2000))
    expect(await onPage(today)).toEqual({ kind: 'open' })
  })

  it('is re-opened after the answer that is just being kept, and with it', async () => {
    const { share, scope, plan, onPage } = await arrange()
    await logCheckIn(share, toDayCheckIn({ pain: 7 }), now)
    let reopened: Promise<void> | undefined
    await within(share, async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM share_link WHERE id = ${share.shareLinkId}::uuid FOR NO KEY UPDATE`
      reopened = reopenPlan(scope, plan.id, new Date(now.getTime() + 1000))
      await expect.poll(() => isWaitedFor(tx)).toBe(true)
    })
    await reopened
    expect(await onPage(today)).toEqual({ kind: 'open' })
  })

  it('is not re-opened by an assistant or another clinic', async () => {
    const { share, plan, clinic, onPage } = await arrange()
    await logCheckIn(share, toDayCheckIn({ pain: 7 }), now)
    const assistant = await createMember({ clinicId: clinic.id, role: 'assistant' })
    expect(() => reopenPlan(assistant.scope, plan.id, now)).toThrow(ForbiddenError)
    const other = await arrange()
    await expect(reopenPlan(other.scope, plan.id, now)).rejects.toThrow(NotFoundError)
    expect((await onPage(today)).kind).toBe('stopped')
  })
})
